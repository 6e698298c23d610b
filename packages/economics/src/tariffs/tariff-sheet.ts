/**
 * A step of a period's price. Bounds are of the month's use over all periods (as in SAM and in
 * most tariffs); with `perDay` the bound is one of each day and is multiplied by the month's days.
 */
export type PriceTier = {
  /** Upper bound, kWh; `null` for the last tier. */
  upToKwh: number | null
  perDay?: boolean
  /** Cents per kWh, decimals allowed: 11.95 is 0.1195 of the currency. */
  buyCentsPerKwh: number
  /** What an exported kWh earns where the export rate follows the tariff, cents per kWh. */
  sellCentsPerKwh: number
}

/** Hours of one price, such as `peak`. */
export type PricePeriod = { code: string; tiers: PriceTier[] }

/**
 * An electricity tariff as versioned data. Prices and charges are in cents of `currency` with
 * decimals as the utility publishes them; bills made from it are in integer cents.
 */
export type TariffSheet = {
  id: string
  name: string
  version: string
  currency: 'USD' | 'EUR'
  /** ISO dates; `null` where the tariff has no published end. */
  validFrom: string
  validTo: string | null
  source: { title: string; date: string }
  /** Not a tariff anyone can sign: made to show a form. */
  example: boolean
  periods: PricePeriod[]
  /** Twelve rows of 24 hours, each an index into `periods`. */
  weekday: number[][]
  weekend: number[][]
  fixedCentsPerMonth: number
  fixedCentsPerDay: number
  /** The least a month's energy costs after credits. */
  energyMinimumCentsPerMonth: number
  /** The least a month's bill is, fixed charge included. */
  billMinimumCentsPerMonth: number
  /** The least a calendar year's bills are together; charged in December. */
  billMinimumCentsPerYear: number
  /** Taxes on everything charged, percent; 0 where prices hold them already. */
  taxPct: number
}

/** The parts of a tariff that most tariffs do not have. */
export const plainCharges = {
  fixedCentsPerDay: 0,
  energyMinimumCentsPerMonth: 0,
  billMinimumCentsPerMonth: 0,
  billMinimumCentsPerYear: 0,
  taxPct: 0,
} as const

/** A schedule with one period at all hours. */
export function oneSchedule(period = 0): number[][] {
  return Array.from({ length: 12 }, () => Array.from({ length: 24 }, () => period))
}

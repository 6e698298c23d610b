import type { MeterRules } from './meter-rules.ts'
import type { PriceFactors } from './month-charges.ts'
import type { TariffYear } from './tariff-year.ts'
import { checkHours, type MeterFlow, type YearBill, yearBill } from './year-bill.ts'
import { hoursPerYear } from './year-calendar.ts'

export type PairedHome = {
  /** 8760 hours, kWh. */
  loadKwh: Float64Array
  productionKwh: Float64Array
  /** What the meter saw where a battery stood between; otherwise load against production. */
  flow?: MeterFlow
  factors?: PriceFactors
  /** As in `BillOptions`. */
  settled?: boolean
  /** The bill without the system, where it is known already. */
  without?: YearBill
}

export type BillPair = {
  without: YearBill
  with: YearBill
  /** Twelve months, integer cents; may be negative where exports raise nothing and tiers shift. */
  savingsCents: number[]
  totalSavingsCents: number
}

/**
 * The year's bill without and with the system, under the same tariff and rules (as SAM does).
 * Throws what `yearBill` throws.
 */
export function billPair(tariff: TariffYear, rules: MeterRules, home: PairedHome): BillPair {
  checkHours('loadKwh', home.loadKwh)
  checkHours('productionKwh', home.productionKwh)
  const { factors, settled } = home
  const without = home.without ?? billWithout(tariff, rules, home.loadKwh, factors)
  const flow = home.flow ?? meterFlow(rules, home.loadKwh, home.productionKwh)
  const bill = yearBill(tariff, rules, flow, { factors, settled })
  const savingsCents = bill.months.map(
    (month, index) => (without.months[index]?.totalCents ?? 0) - month.totalCents,
  )
  return {
    without,
    with: bill,
    savingsCents,
    totalSavingsCents: savingsCents.reduce((sum, cents) => sum + cents, 0),
  }
}

/** The year's bill of a home that only buys. Throws what `yearBill` throws. */
export function billWithout(
  tariff: TariffYear,
  rules: MeterRules,
  loadKwh: Float64Array,
  factors?: PriceFactors,
): YearBill {
  const flow = { drawnKwh: loadKwh, fedKwh: new Float64Array(hoursPerYear) }
  return yearBill(tariff, rules, flow, { factors })
}

/** What the meter sees of load and production: their difference by hour, or both whole. */
export function meterFlow(
  rules: Pick<MeterRules, 'kind'>,
  loadKwh: Float64Array,
  productionKwh: Float64Array,
): MeterFlow {
  if (rules.kind === 'buyAllSellAll') return { drawnKwh: loadKwh, fedKwh: productionKwh }
  const drawnKwh = new Float64Array(hoursPerYear)
  const fedKwh = new Float64Array(hoursPerYear)
  for (let hour = 0; hour < hoursPerYear; hour++) {
    const net = (loadKwh[hour] ?? 0) - (productionKwh[hour] ?? 0)
    if (net > 0) drawnKwh[hour] = net
    else fedKwh[hour] = -net
  }
  return { drawnKwh, fedKwh }
}

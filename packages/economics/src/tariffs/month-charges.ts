/** One month before fixed and minimum charges, in cents with decimals, and its energy in kWh. */
export type MonthCharge = {
  boughtKwh: number
  soldKwh: number
  /** For the energy drawn, before any credit. */
  energy: number
  /** Credit used in this month. */
  credit: number
  /** Credit paid out when the year is settled. */
  trueUp: number
  /** Credit left at the end, after settling. */
  leftKwh: number
  leftCents: number
}

/** Credit carried from one year into the next: kWh by period, kWh of the true-up sum, and cents. */
export type CreditBalance = { kwhByPeriod: number[]; kwh: number; cents: number }

export const noCredit: CreditBalance = { kwhByPeriod: [], kwh: 0, cents: 0 }

/** Rises of prices since the tariff's date: factors on what is bought and on what is sold. */
export type PriceFactors = { buy: number; sell: number }

/** What a calculation of the year's charges hands on to the next year. */
export type ChargedYear = { months: MonthCharge[]; closing: CreditBalance }

/** What each way of metering needs: the tariff's year, its rules, hourly kWh drawn and fed in. */
export type Metered = {
  drawnKwh: Float64Array
  fedKwh: Float64Array
  opening: CreditBalance
  factors: PriceFactors
  /** Begin with the credit that such a year leaves behind instead of `opening`. */
  settled: boolean
}

import { BadInput, within } from '../bad-input.ts'
import { checkRules, type MeterRules } from './meter-rules.ts'
import {
  type ChargedYear,
  type CreditBalance,
  type MonthCharge,
  noCredit,
  type PriceFactors,
} from './month-charges.ts'
import { netBilledYear } from './net-billing.ts'
import { netMeteredYear } from './net-metering.ts'
import { splitCents } from './split-cents.ts'
import type { TariffYear } from './tariff-year.ts'
import { hoursPerYear } from './year-calendar.ts'

/** Named parts of a bill, integer cents with their sign: credits are negative. They add up to it. */
export type BillParts = {
  energyCents: number
  creditCents: number
  fixedCents: number
  minimumCents: number
  taxCents: number
  /** Credit paid out when the year is settled. */
  trueUpCents: number
}

export type BillMonth = {
  parts: BillParts
  totalCents: number
  boughtKwh: number
  soldKwh: number
  /** Credit waiting for later months. */
  leftKwh: number
  leftCents: number
}

/** Twelve months; `parts` and `totalCents` are their sums, to the cent. */
export type YearBill = {
  currency: 'USD' | 'EUR'
  months: BillMonth[]
  parts: BillParts
  totalCents: number
  closing: CreditBalance
}

/** What passed the meter in each of 8760 hours, kWh, never negative. */
export type MeterFlow = { drawnKwh: Float64Array; fedKwh: Float64Array }

export type BillOptions = {
  opening?: CreditBalance
  factors?: PriceFactors
  /** Begin with the credit that such a year leaves behind, so that no month is the first. */
  settled?: boolean
}

/**
 * The bill of a year. For `buyAllSellAll` the two flows are the whole load and the whole
 * production, otherwise what the one meter saw. Throws `hoursMissing`, `energyNegative` (both with
 * field and index), `numberOutOfRange`, and the codes of `checkRules`.
 */
export function yearBill(
  tariff: TariffYear,
  rules: MeterRules,
  flow: MeterFlow,
  options: BillOptions = {},
): YearBill {
  checkRules(rules)
  checkHours('drawnKwh', flow.drawnKwh)
  checkHours('fedKwh', flow.fedKwh)
  const factors = options.factors ?? { buy: 1, sell: 1 }
  within('factors.buy', factors.buy, 0, 1000)
  within('factors.sell', factors.sell, 0, 1000)
  const opening = checkCredit(options.opening ?? noCredit)
  const metered = { ...flow, factors, opening, settled: options.settled === true }
  const monthly = rules.kind === 'netMeteringKwh' || rules.kind === 'netMeteringMoney'
  const charged = (monthly ? netMeteredYear : netBilledYear)(tariff, rules, metered)
  return settle(tariff, rules, charged, factors.buy)
}

function checkCredit(credit: CreditBalance): CreditBalance {
  within('opening.kwh', credit.kwh, 0, 1e9)
  within('opening.cents', credit.cents, 0, 1e13)
  credit.kwhByPeriod.forEach((kwh, at) => within('opening.kwhByPeriod', kwh, 0, 1e9, at))
  return credit
}

/** Throws unless there are 8760 finite values of at least 0. */
export function checkHours(field: string, hours: Float64Array): void {
  if (!(hours instanceof Float64Array) || hours.length !== hoursPerYear) {
    throw new BadInput('hoursMissing', { field })
  }
  for (let index = 0; index < hoursPerYear; index++) {
    const kwh = hours[index] ?? Number.NaN
    if (!(kwh >= 0 && kwh <= 1e6)) {
      throw new BadInput(kwh < 0 ? 'energyNegative' : 'numberOutOfRange', { field, index })
    }
  }
}

/** Adds fixed and minimum charges and taxes and rounds to cents. */
function settle(
  tariff: TariffYear,
  rules: MeterRules,
  charged: ChargedYear,
  factor: number,
): YearBill {
  const { sheet } = tariff
  let base = 0
  const months = charged.months.map((month, index) => {
    const fixed = (tariff.fixedCents[index] ?? 0) * factor
    const bill = chargesOf(tariff, rules, month, fixed, factor)
    base += bill.base
    const short = index === 11 ? Math.max(0, sheet.billMinimumCentsPerYear * factor - base) : 0
    const minimum = bill.minimum + short
    const taxed = Math.max(0, month.energy - (bill.onMeter ? month.credit : 0) + fixed + minimum)
    return billMonth(month, fixed, minimum, (taxed * sheet.taxPct) / 100)
  })
  const parts = sumParts(months)
  const totalCents = months.reduce((sum, month) => sum + month.totalCents, 0)
  return { currency: sheet.currency, months, parts, totalCents, closing: charged.closing }
}

/** What minimum charges are measured against: a meter for sales alone does not lower it. */
function chargesOf(
  { sheet }: TariffYear,
  rules: MeterRules,
  month: MonthCharge,
  fixed: number,
  factor: number,
) {
  const onMeter = rules.kind !== 'buyAllSellAll'
  const credit = onMeter ? month.credit : 0
  const net = Math.max(0, month.energy - credit)
  const energyMinimum = Math.max(0, sheet.energyMinimumCentsPerMonth * factor - net)
  const base = Math.max(0, month.energy - credit + fixed) + energyMinimum
  const billMinimum = Math.max(0, sheet.billMinimumCentsPerMonth * factor - base)
  return { onMeter, base, minimum: energyMinimum + billMinimum }
}

function billMonth(month: MonthCharge, fixed: number, minimum: number, tax: number): BillMonth {
  const split = splitCents([month.energy, -month.credit, fixed, minimum, tax, -month.trueUp])
  const [energy = 0, credit = 0, fixedCents = 0, minimumCents = 0, taxCents = 0, trueUp = 0] = split
  return {
    parts: {
      energyCents: energy,
      creditCents: credit,
      fixedCents,
      minimumCents,
      taxCents,
      trueUpCents: trueUp,
    },
    totalCents: split.reduce((sum, cents) => sum + cents, 0),
    boughtKwh: month.boughtKwh,
    soldKwh: month.soldKwh,
    leftKwh: month.leftKwh,
    leftCents: Math.round(month.leftCents),
  }
}

function sumParts(months: readonly BillMonth[]): BillParts {
  const sum = (part: keyof BillParts) => months.reduce((cents, { parts }) => cents + parts[part], 0)
  return {
    energyCents: sum('energyCents'),
    creditCents: sum('creditCents'),
    fixedCents: sum('fixedCents'),
    minimumCents: sum('minimumCents'),
    taxCents: sum('taxCents'),
    trueUpCents: sum('trueUpCents'),
  }
}

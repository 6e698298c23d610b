import { repay } from '../money/loan.ts'

/** Values of a figure's parts, in the order in which they are listed. */
type Values = readonly number[]

const at = (values: Values, index: number) => values[index] ?? 0
const present = (ratePct: number, value: number, year: number) =>
  value / (1 + ratePct / 100) ** year
const ratio = (one: number, other: number) => (Math.abs(other) < 1e-9 ? 0 : one / other)
const total = (values: Values) => values.reduce((sum, value) => sum + value, 0)

/** Today's worth of flows of year 0, 1, 2 ... at a yearly rate in percent (the first value). */
function presentValue([ratePct = 0, ...flows]: Values): number {
  return total(flows.map((flow, year) => present(ratePct, flow, year)))
}

function shareOfTerm(values: Values): number {
  return ratio(at(values, 0) * at(values, 1), at(values, 2))
}

/** Sum of value x value for values listed in pairs. */
function sumOfProducts(values: Values): number {
  let sum = 0
  for (let index = 0; index + 1 < values.length; index += 2) {
    sum += at(values, index) * at(values, index + 1)
  }
  return sum
}

function loanYear([owed = 0, aprPct = 0, years = 1, perYear = 12, year = 1]: Values): number {
  const loan = repay(owed, { aprPct, years, paymentsPerYear: perYear === 1 ? 1 : 12 })
  return loan.years[year - 1]?.paymentCents ?? 0
}

/**
 * How a figure follows from its parts: the only place where a derived figure is computed, so that
 * the explanation is the calculation. `...Cents` equations round to whole cents.
 */
export const equations = {
  sum: total,
  /** First part less the others. */
  difference: ([first = 0, ...others]: Values) => first - total(others),
  product: (values: Values) => values.reduce((product, value) => product * value, 1),
  productCents: (values: Values) =>
    Math.round(values.reduce((product, value) => product * value, 1)),
  /** First over second; 0 where the second is as good as 0. */
  quotient: (values: Values) => ratio(at(values, 0), at(values, 1)),
  smallest: (values: Values) => Math.min(...values),
  largest: (values: Values) => Math.max(...values),
  negative: (values: Values) => 0 - at(values, 0),
  /** Amount x percent, at most the cap (third part, where there is one). */
  percentCents: (values: Values) =>
    Math.min(Math.round((at(values, 0) * at(values, 1)) / 100), values[2] ?? Infinity),
  /** Term of the price curve x the line's share of it: [term, line, whole]. */
  shareCents: (values: Values) => Math.round(shareOfTerm(values)),
  /** The same x our figure over the public one: [term, line, whole, ours]. */
  bookLineCents: (values: Values) =>
    Math.round(ratio(shareOfTerm(values) * at(values, 3), at(values, 1))),
  /** First year's amount falling by a percent of the first year each year: [first, percent, year]. */
  linearDecline: (values: Values) =>
    at(values, 0) * Math.max(0, 1 - (at(values, 1) * (at(values, 2) - 1)) / 100),
  /** First year's amount falling by a percent of the year before: [first, percent, year]. */
  compoundDecline: (values: Values) =>
    at(values, 0) * Math.max(0, 1 - at(values, 1) / 100) ** (at(values, 2) - 1),
  /** First year's amount rising by a percent of the year before: [first, percent, year]. */
  risingCents: (values: Values) =>
    Math.round(at(values, 0) * (1 + at(values, 1) / 100) ** (at(values, 2) - 1)),
  /** [first year's saving, its energy, this year's energy, price rise in percent, year]. */
  savingCents: (values: Values) =>
    Math.round(
      ratio(at(values, 0) * at(values, 2), at(values, 1)) *
        (1 + at(values, 3) / 100) ** (at(values, 4) - 1),
    ),
  /** Paid back in one year of a loan: [owed at the start, APR, years, payments a year, year]. */
  loanYearCents: (values: Values) => loanYear(values),
  sumOfProducts,
  presentValue,
  presentValueCents: (values: Values) => Math.round(presentValue(values)),
} satisfies Record<string, (values: Values) => number>

export type EquationCode = keyof typeof equations

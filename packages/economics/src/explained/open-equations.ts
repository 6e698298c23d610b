import { internalRatePct } from '../money/internal-rate.ts'
import { paybackOfFlows } from '../money/payback-time.ts'

type Values = readonly number[]

/** Equations whose figure may not exist. */
export const openEquations = {
  /** Years until flows of year 0, 1, 2 ... have paid for themselves. */
  paybackYears: (flows: Values) => paybackOfFlows(flows),
  /** The same with each flow discounted at the rate in percent that comes first. */
  discountedPaybackYears: ([ratePct = 0, ...flows]: Values) => paybackOfFlows(flows, ratePct),
  /** Rate in percent at which flows of year 0, 1, 2 ... are worth nothing today. */
  internalRate: (flows: Values) => internalRatePct(flows).ratePct,
} satisfies Record<string, (values: Values) => number | null>

export type OpenEquationCode = keyof typeof openEquations

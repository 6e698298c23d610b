export {
  analysisYears,
  type CashPlan,
  cumulativeCash,
  escalationCapPct,
  simplePayback,
} from './cash-flow.ts'
export { type MonthFlow, monthlyFlows } from './energy-flows.ts'
export { monthlyUseKwh } from './household-load.ts'
export type { PriceBook, PriceBookLine } from './price-book.ts'
export { depositCents, type Price, type PriceLine, priceLines } from './price-lines.ts'
export { monthlySavings, type Tariff } from './savings.ts'
export {
  paybackLimits,
  type Verdict,
  type VerdictFacts,
  verdictOf,
  type VerdictReason,
} from './verdict.ts'

export { type CashPlan, cumulativeCash, simplePayback } from './cash-flow.ts'
export { type MonthFlow, monthlyFlows } from './energy-flows.ts'
export { monthlyUseKwh } from './household-load.ts'
export type { Currency, FinanceTerms, PriceAdder, PriceBook, PriceBookLine } from './price-book.ts'
export { type Price, type PriceLine, priceLines } from './price-lines.ts'
export {
  type ChosenAdder,
  depositCents,
  type PriceQuote,
  type QuoteLine,
  quotePrice,
} from './price-quote.ts'
export { monthlySavings, type Tariff } from './savings.ts'
export { type Verdict, type VerdictFacts, verdictOf, type VerdictReason } from './verdict.ts'
export { BadInput, type InputPlace } from './bad-input.ts'
export type { EquationCode } from './explained/equations.ts'
export {
  type AnyExplained,
  derived,
  type Explained,
  given,
  recompute,
  type Unit,
} from './explained/explained.ts'
export { type FigureRow, figureTable } from './explained/figure-table.ts'
export { type ColumnCode, columnCodes } from './money/cash-columns.ts'
export { type InternalRate, internalRatePct } from './money/internal-rate.ts'
export { type Loan, type LoanTerms, type LoanYear, levelPayment, repay } from './money/loan.ts'
export {
  type MoneyFigures,
  moneyFigures,
  type MoneyTrees,
  planPayback,
  type YearRow,
} from './money/money-figures.ts'
export {
  type Amount,
  type IncentivePayment,
  type MoneyPlan,
  priceRiseCap,
  type Replacement,
  type Savings,
} from './money/money-plan.ts'
export { billPair, type BillPair, billWithout, meterFlow } from './tariffs/bill-pair.ts'
export {
  type ExportRate,
  type MeterKind,
  meterRules,
  type MeterRules,
} from './tariffs/meter-rules.ts'
export { exampleTimeOfUse, flatTariff, spanishThreePeriods } from './tariffs/tariff-catalogue.ts'
export { plainCharges, type TariffSheet } from './tariffs/tariff-sheet.ts'
export { tariffYear, type TariffYear } from './tariffs/tariff-year.ts'
export { readUrdb } from './tariffs/urdb.ts'
export { type MeterFlow, yearBill, type YearBill } from './tariffs/year-bill.ts'
export {
  type ClaimedIncentives,
  claimIncentives,
  type IncentiveBase,
} from './incentives/claim-incentives.ts'
export {
  type IncentiveBook,
  type IncentiveRow,
  type IncentiveSituation,
  type IncentiveStatus,
  incentiveStatus,
} from './incentives/incentive-rows.ts'
export type { MeterUpload } from './load/green-button.ts'
export { addLoads, type CarCharging, carLoad, heatPumpLoad } from './load/load-adders.ts'
export { loadShape, type LoadShapeId, loadShapeIds, nearestShape } from './load/load-shapes.ts'
export { scaleToBills, scaleToMonths, scaleToYear } from './load/scale-load.ts'
export { readUpload } from './load/read-upload.ts'
export { checkUploadSize, uploadLimitBytes, type UploadPlace } from './load/upload-limits.ts'
export {
  type AvoidedCo2,
  avoidedCo2,
  constantFactors,
  decodeFactors,
  mixFactors,
} from './emissions/avoided-co2.ts'
export { type BreakEven, breakEven, type Change, whatWouldChange } from './choices/break-even.ts'
export {
  type ChoiceReason,
  choosePanels,
  judgeSystem,
  type PanelAnswer,
  type PanelChoice,
  type PanelGoal,
  type PanelOption,
} from './choices/panel-choice.ts'
export { type BatterySpec, usualBattery, wornBattery } from './battery/battery-spec.ts'
export {
  type BatterySteering,
  type BatteryYear,
  dispatchBattery,
} from './battery/dispatch-battery.ts'
export type { CheckedPlane, CheckedSystem, PlaneCheck } from './check-us/checked-system.ts'
export {
  differencePct,
  type ModelDifference,
  modelDifferences,
} from './check-us/model-differences.ts'
export { pvgisChecks } from './check-us/pvgis-check.ts'
export { pvwattsChecks, pvwattsPage } from './check-us/pvwatts-check.ts'
export { usualUpkeep } from './money/usual-upkeep.ts'

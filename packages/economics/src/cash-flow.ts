/** Years an estimate looks ahead. */
export const analysisYears = 25

/** Highest yearly rise of the electricity price an estimate may assume, percent. */
export const escalationCapPct = 5

export type CashPlan = {
  costCents: number
  firstYearSavingsCents: number
  /** Operation and maintenance, cents a year. */
  yearlyExpenseCents: number
  /** Loss of output, percent of the first year's, each year. */
  degradationPctPerYear: number
  /** Rise of the electricity price, percent a year; held within 0..5. */
  escalationPctPerYear: number
}

/**
 * Cash position at the end of year 0 (purchase), 1 ... 25, integer cents. Output falls linearly
 * (PVWatts lifetime rule), prices compound. No incentive is assumed: the US federal homeowner
 * credit (section 25D) ended on 2025-12-31 with Public Law 119-21.
 */
export function cumulativeCash(plan: CashPlan): number[] {
  const rise = 1 + Math.min(escalationCapPct, Math.max(0, plan.escalationPctPerYear)) / 100
  const cash = [0 - plan.costCents]
  let price = 1
  for (let year = 1; year <= analysisYears; year++) {
    const output = Math.max(0, 1 - (plan.degradationPctPerYear * (year - 1)) / 100)
    const savings = plan.firstYearSavingsCents * output * price
    cash.push((cash[year - 1] ?? 0) + Math.round(savings) - plan.yearlyExpenseCents)
    price *= rise
  }
  return cash
}

/**
 * Years until the cash position turns positive, linear within the year, one decimal; `null` when
 * it never does within the analysed years.
 */
export function simplePayback(cumulative: readonly number[]): number | null {
  if ((cumulative[0] ?? 0) >= 0) return null
  const year = cumulative.findIndex((cash) => cash >= 0)
  if (year < 0) return null
  const before = cumulative[year - 1] ?? 0
  const after = cumulative[year] ?? 0
  return Math.round((year - 1 + before / (before - after)) * 10) / 10
}

import { BadInput, within } from '../bad-input.ts'
import { escalationCapPct } from '../cash-flow.ts'
import type { Explained } from '../explained/explained.ts'
import { checkTerms, type LoanTerms } from './loan.ts'

/** A number, or a figure that explains where it comes from. */
export type Amount = number | Explained

/** Money that comes back after the purchase: `year` 0 is the purchase itself. */
export type IncentivePayment = { code: string; year: number; cents: Amount; source?: string }

/** A part that has to be replaced once, in money of the day it happens. */
export type Replacement = {
  code: 'inverter' | 'battery'
  year: number
  cents: Amount
  source?: string
}

/** What the system takes off the electricity bill, before degradation or year by year. */
export type Savings =
  | { kind: 'firstYear'; cents: Amount; priceRisePctPerYear: number }
  /** Bills of year 1 ... `years` as the tariff gives them; rise and degradation are in them. */
  | { kind: 'bills'; withoutCents: readonly Amount[]; withCents: readonly Amount[] }

export type MoneyPlan = {
  /** Years looked ahead, 1..40. */
  years: number
  costCents: Amount
  firstYearKwh: Amount
  degradationPctPerYear: number
  /** `linear`: percent of the first year (PVWatts lifetime); `compound`: of the year before (SAM). */
  degradation: 'linear' | 'compound'
  savings: Savings
  operation: { firstYearCents: Amount; risePctPerYear: number; source?: string }
  replacements: readonly Replacement[]
  incentives: readonly IncentivePayment[]
  loan: LoanTerms | null
  /** Effect of the loan on taxes in year 1 ... `years`, cents; given, never assumed. */
  taxEffectCents?: readonly number[]
  /** What money is worth to the household, percent a year, with inflation (nominal). */
  discountPctPerYear: number
}

/**
 * The highest yearly rise of power prices that a plan may assume. US homes paid 2.9 % more each
 * year from 2002 to 2022 (EIA, series ESRCD); beyond that a promise is a bet.
 */
export const priceRiseCap = {
  percent: escalationCapPct,
  reason: 'exaggeratedSavings',
  source: 'cfpb-solar-lending',
  historyPctPerYear: 2.93,
  historySource: 'eia-seds-esrcd-2002-2022',
} as const

/** Throws `BadInput`: `numberOutOfRange`, `notWholeYears`, `wrongLength`, `afterLastYear`, `loanOutlivesPlan`. */
export function checkPlan(plan: MoneyPlan): void {
  within('years', plan.years, 1, 40)
  if (!Number.isInteger(plan.years)) throw new BadInput('notWholeYears', { field: 'years' })
  within('degradationPctPerYear', plan.degradationPctPerYear, 0, 10)
  within('discountPctPerYear', plan.discountPctPerYear, 0, 50)
  within('operation.risePctPerYear', plan.operation.risePctPerYear, 0, 20)
  checkDated('incentives', plan.incentives, 0, plan.years)
  checkDated('replacements', plan.replacements, 1, plan.years)
  checkSavings(plan)
  if (plan.taxEffectCents !== undefined) {
    lengthIs('taxEffectCents', plan.taxEffectCents, plan.years)
  }
  if (plan.loan === null) return
  checkTerms(plan.loan)
  if (plan.loan.years > plan.years) throw new BadInput('loanOutlivesPlan', { field: 'loan.years' })
}

function checkSavings({ savings, years }: MoneyPlan): void {
  if (savings.kind === 'firstYear') {
    within('savings.priceRisePctPerYear', savings.priceRisePctPerYear, 0, priceRiseCap.percent)
    return
  }
  lengthIs('savings.withoutCents', savings.withoutCents, years)
  lengthIs('savings.withCents', savings.withCents, years)
}

function lengthIs(field: string, list: readonly unknown[], length: number): void {
  if (list.length !== length) throw new BadInput('wrongLength', { field })
}

function checkDated(
  field: string,
  list: readonly { year: number }[],
  first: number,
  last: number,
): void {
  list.forEach(({ year }, index) => {
    if (!Number.isInteger(year) || year < first || year > last) {
      throw new BadInput('afterLastYear', { field, index })
    }
  })
}

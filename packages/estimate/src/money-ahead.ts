import {
  type ClaimedIncentives,
  claimIncentives,
  type Explained,
  type MoneyFigures,
  moneyFigures,
  type MoneyPlan,
  planPayback,
  type PriceQuote,
  type Replacement,
  usualUpkeep,
} from '@girasol/economics'
import type { EstimateData, EstimateInputs } from './inputs.ts'
import type { MeterBills } from './meter-year.ts'
import { savingsAhead } from './savings-ahead.ts'
import { batteryAdder } from './system-price.ts'

/** Years an estimate looks ahead. */
export const yearsAhead = 25

/** A system as money sees it. */
export type PricedSystem = {
  kwDc: number
  firstYearKwh: Explained
  quote: PriceQuote
  meter: MeterBills
}

export type MoneyAhead = { figures: MoneyFigures; refused: ClaimedIncentives['refused'] }

/**
 * Cash flow of 25 years in today's money: price, claimed incentives, savings, upkeep, one inverter,
 * batteries at today's price, loan. Throws `BadInput` (`unknownIncentive`, `badDate`,
 * `numberOutOfRange` and the codes of `moneyFigures`).
 */
export function moneyAhead(
  inputs: EstimateInputs,
  data: EstimateData,
  system: PricedSystem,
): MoneyAhead {
  const { plan, refused } = planAhead(inputs, data, system)
  return { figures: moneyFigures(plan), refused }
}

/** Years until a system has paid for itself, as `moneyAhead` has it. Throws as it does. */
export function paybackAhead(
  inputs: EstimateInputs,
  data: EstimateData,
  system: PricedSystem,
): number | null {
  return planPayback(planAhead(inputs, data, system).plan)
}

function planAhead(inputs: EstimateInputs, data: EstimateData, system: PricedSystem) {
  const { degradationPctPerYear } = inputs.assumptions
  const claimed = claims(inputs, data, system)
  const upkeep = usualUpkeep(system.kwDc, data.priceBook)
  const plan: MoneyPlan = {
    years: yearsAhead,
    costCents: system.quote.tree,
    firstYearKwh: system.firstYearKwh,
    degradationPctPerYear,
    degradation: 'linear',
    savings: savingsAhead(system.meter, {
      years: yearsAhead,
      firstYearKwh: system.firstYearKwh,
      degradationPctPerYear,
      priceRisePctPerYear: inputs.assumptions.escalationPctPerYear,
    }),
    operation: upkeep.operation,
    replacements: [...upkeep.replacements, ...newBatteries(system.quote, system.meter.wear)],
    incentives: claimed.payments,
    loan: inputs.finance.loan === null ? null : { ...inputs.finance.loan, paymentsPerYear: 12 },
    discountPctPerYear: inputs.finance.discountPctPerYear,
  }
  return { plan, refused: claimed.refused }
}

function claims(
  inputs: EstimateInputs,
  data: EstimateData,
  { kwDc, firstYearKwh, quote }: PricedSystem,
): ClaimedIncentives {
  const { state } = inputs.place
  const situation = {
    jurisdictions: state === null ? ['US'] : ['US', `US-${state}`],
    completedOn: data.today,
    ownership: 'owner',
  } as const
  const yearlyKwh = Array.from(
    { length: yearsAhead },
    (_, index) => firstYearKwh.value * outputShare(inputs, index + 1),
  )
  const base = { price: quote.tree, kwDc, yearlyKwh }
  return claimIncentives(data.incentives.rows, inputs.incentives, situation, base)
}

/** What a year makes of the first year's energy, 0..1. */
export function outputShare({ assumptions }: Pick<EstimateInputs, 'assumptions'>, year: number) {
  return Math.max(0, 1 - (assumptions.degradationPctPerYear * (year - 1)) / 100)
}

/** A worn battery is replaced at today's price, but not in the last year. */
function newBatteries({ lines }: PriceQuote, wear: MeterBills['wear']): Replacement[] {
  const line = lines.find(({ code }) => code === batteryAdder)
  if (wear === null || line === undefined) return []
  const { serviceYears } = wear
  const count = Math.ceil(yearsAhead / serviceYears) - 1
  return Array.from({ length: count }, (_, index) => ({
    code: 'battery',
    year: serviceYears * (index + 1),
    cents: line.tree,
  }))
}

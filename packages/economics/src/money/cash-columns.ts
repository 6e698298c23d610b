import { wholeCents, within } from '../bad-input.ts'
import { derived, type Explained, figureOf, given } from '../explained/explained.ts'
import { type Loan, repay } from './loan.ts'
import type { Amount, MoneyPlan, Savings } from './money-plan.ts'

/** The columns of the cash flow that add up to the year's money; what leaves the home is negative. */
export const columnCodes = [
  'purchase',
  'incentives',
  'savings',
  'operation',
  'inverterReplacement',
  'batteryReplacement',
  'loanDrawn',
  'dealerFee',
  'loanPayment',
  'taxEffect',
] as const
export type ColumnCode = (typeof columnCodes)[number]

/** Columns of the system alone: payback looks at these, financing is left out. */
export const systemColumns: readonly ColumnCode[] = columnCodes.slice(0, 6)

/** Every column as figures of year 0, 1 ... `years`. */
export type CashColumns = Record<ColumnCode, Explained[]>

/** What the columns of a plan are made of, with the loan behind them (`null`: paid at once). */
export type PlanColumns = { columns: CashColumns; energy: Explained[]; loan: Loan | null }

/** Lays out a checked plan in columns. Throws `notWholeCents` and `numberOutOfRange`. */
export function planColumns(plan: MoneyPlan): PlanColumns {
  const cost = cents('price', plan.costCents)
  const energy = yearlyEnergy(plan)
  const borrowed = borrow(plan, cost)
  const columns: CashColumns = {
    purchase: purely(plan, 'purchase', 0, derived('purchase.0', 'cents', 'negative', [cost])),
    incentives: incentives(plan),
    savings: savings(plan, energy),
    operation: operation(plan),
    inverterReplacement: replacements(plan, 'inverter'),
    batteryReplacement: replacements(plan, 'battery'),
    loanDrawn: purely(plan, 'loanDrawn', 0, borrowed.drawn),
    dealerFee: purely(plan, 'dealerFee', 0, borrowed.fee),
    loanPayment: loanPayments(plan, borrowed.drawn),
    taxEffect: byYear(plan, 'taxEffect', (year) =>
      wholeCents('taxEffectCents', plan.taxEffectCents?.[year - 1] ?? 0),
    ),
  }
  return { columns, energy, loan: borrowed.loan }
}

/** An amount as a figure in whole cents. */
function cents(id: string, amount: Amount, source?: string): Explained {
  const figure = figureOf(id, amount, 'cents', source)
  wholeCents(id, figure.value)
  return figure
}

function eachYear(plan: MoneyPlan, make: (year: number) => Explained): Explained[] {
  return Array.from({ length: plan.years + 1 }, (_, year) => make(year))
}

/** A column of given figures; year 0 holds nothing. */
function byYear(plan: MoneyPlan, code: ColumnCode, centsOf: (year: number) => number): Explained[] {
  return eachYear(plan, (year) => given(`${code}.${year}`, year === 0 ? 0 : centsOf(year), 'cents'))
}

/** A column with one figure and nothing in the other years. */
function purely(plan: MoneyPlan, code: ColumnCode, at: number, figure: Explained): Explained[] {
  return eachYear(plan, (year) => (year === at ? figure : given(`${code}.${year}`, 0, 'cents')))
}

function yearlyEnergy(plan: MoneyPlan): Explained[] {
  const first = figureOf('energyFirstYear', plan.firstYearKwh, 'kWh')
  within('firstYearKwh', first.value, 0, 1e9)
  const fall = given('degradation', plan.degradationPctPerYear, 'percent')
  const equation = plan.degradation === 'linear' ? 'linearDecline' : 'compoundDecline'
  return eachYear(plan, (year) =>
    year === 0
      ? given('energy.0', 0, 'kWh')
      : derived(`energy.${year}`, 'kWh', equation, [first, fall, yearFigure(year)]),
  )
}

function yearFigure(year: number): Explained {
  return given(`year.${year}`, year, 'count')
}

function savings(plan: MoneyPlan, energy: readonly Explained[]): Explained[] {
  return plan.savings.kind === 'bills'
    ? savingsOfBills(plan, plan.savings)
    : savingsOfFirstYear(plan, plan.savings, energy)
}

function savingsOfFirstYear(
  plan: MoneyPlan,
  { cents: amount, priceRisePctPerYear }: Savings & { kind: 'firstYear' },
  energy: readonly Explained[],
): Explained[] {
  const first = cents('savingsFirstYear', amount)
  const rise = given('priceRise', priceRisePctPerYear, 'percent')
  return eachYear(plan, (year) => {
    const made = energy[year]
    if (year === 0 || made === undefined) return given('savings.0', 0, 'cents')
    const whole = energy[1] ?? made
    const parts = [first, whole, made, rise, yearFigure(year)]
    return derived(`savings.${year}`, 'cents', 'savingCents', parts)
  })
}

function savingsOfBills(plan: MoneyPlan, bills: Savings & { kind: 'bills' }): Explained[] {
  return eachYear(plan, (year) => {
    if (year === 0) return given('savings.0', 0, 'cents')
    const without = cents(`billWithout.${year}`, bills.withoutCents[year - 1] ?? 0)
    const billed = cents(`billWith.${year}`, bills.withCents[year - 1] ?? 0)
    return derived(`savings.${year}`, 'cents', 'difference', [without, billed])
  })
}

function operation(plan: MoneyPlan): Explained[] {
  const { firstYearCents, risePctPerYear, source } = plan.operation
  const first = cents('operationFirstYear', firstYearCents, source)
  const rise = given('operationRise', risePctPerYear, 'percent')
  return eachYear(plan, (year) => {
    if (year === 0) return given('operation.0', 0, 'cents')
    const spent = derived(`operationCost.${year}`, 'cents', 'risingCents', [
      first,
      rise,
      yearFigure(year),
    ])
    return derived(`operation.${year}`, 'cents', 'negative', [spent])
  })
}

function replacements(plan: MoneyPlan, code: 'inverter' | 'battery'): Explained[] {
  return eachYear(plan, (year) => {
    const spent = plan.replacements
      .filter((one) => one.code === code && one.year === year)
      .map((one) => cents(`${code}Cost.${year}`, one.cents, one.source))
    const id = `${code}Replacement.${year}`
    return derived(id, 'cents', 'difference', [given('nothing', 0, 'cents'), ...spent])
  })
}

function incentives(plan: MoneyPlan): Explained[] {
  return eachYear(plan, (year) => {
    const paid = plan.incentives
      .filter((one) => one.year === year)
      .map((one) => cents(`incentive.${one.code}.${year}`, one.cents, one.source))
    return derived(`incentives.${year}`, 'cents', 'sum', paid)
  })
}

function borrow(plan: MoneyPlan, cost: Explained) {
  const nothing = given('dealerFee.0', 0, 'cents')
  if (plan.loan === null)
    return { loan: null, fee: nothing, drawn: given('loanDrawn.0', 0, 'cents') }
  const share = given('financedShare', plan.loan.financedPct, 'percent')
  const financed = derived('financedPrice', 'cents', 'percentCents', [cost, share])
  const feeShare = given('dealerFeeShare', plan.loan.dealerFeePct, 'percent')
  const fee = derived('dealerFeeCost', 'cents', 'percentCents', [financed, feeShare])
  const drawn = derived('loanDrawn.0', 'cents', 'sum', [financed, fee])
  const loan: Loan = { feeCents: fee.value, ...repay(drawn.value, plan.loan) }
  return { loan, fee: derived('dealerFee.0', 'cents', 'negative', [fee]), drawn }
}

function loanPayments(plan: MoneyPlan, owed: Explained): Explained[] {
  const { loan } = plan
  if (loan === null) return byYear(plan, 'loanPayment', () => 0)
  const terms = [
    given('loanRate', loan.aprPct, 'percent'),
    given('loanYears', loan.years, 'years'),
    given('loanPaymentsPerYear', loan.paymentsPerYear, 'count'),
  ]
  return eachYear(plan, (year) => {
    if (year === 0) return given('loanPayment.0', 0, 'cents')
    const parts = [owed, ...terms, yearFigure(year)]
    const paid = derived(`loanPaid.${year}`, 'cents', 'loanYearCents', parts)
    return derived(`loanPayment.${year}`, 'cents', 'negative', [paid])
  })
}

import { type AnyExplained, derived, type Explained, given, open } from '../explained/explained.ts'
import {
  type CashColumns,
  type ColumnCode,
  columnCodes,
  planColumns,
  systemColumns,
} from './cash-columns.ts'
import { type InternalRate, internalRatePct } from './internal-rate.ts'
import type { Loan } from './loan.ts'
import { checkPlan, type MoneyPlan } from './money-plan.ts'

/** One year of the cash flow, whole cents; the columns add up to `netCents`, those to `cumulativeCents`. */
export type YearRow = Record<ColumnCode, number> & {
  year: number
  energyKwh: number
  netCents: number
  cumulativeCents: number
  /** The system without its financing: what payback looks at. */
  systemNetCents: number
  systemCumulativeCents: number
  loanInterestCents: number
  loanBalanceCents: number
}

/** The figures of a plan as trees that can be opened. */
export type MoneyTrees = {
  paybackYears: AnyExplained
  discountedPaybackYears: AnyExplained
  netPresentValueCents: Explained
  internalRatePct: AnyExplained
  levelCostCentsPerKwh: Explained
  totalPaidCents: Explained
  lifetimeGainCents: Explained
}

export type MoneyFigures = {
  rows: YearRow[]
  /** `null`: never within the years looked ahead. */
  paybackYears: number | null
  /** False when a later replacement takes the position below zero again. */
  paybackHolds: boolean
  discountedPaybackYears: number | null
  /** All years with financing and taxes, discounted to the day of purchase. */
  netPresentValueCents: number
  internalRate: InternalRate
  /** What a kWh of the roof costs over the years, cents (not rounded). */
  levelCostCentsPerKwh: number
  /** Paid for the system: at once, or down payment and every loan payment with the fee in it. */
  totalPaidCents: number
  /** Sum of all years. */
  lifetimeGainCents: number
  loan: Loan | null
  /** The columns of `rows` and the energy as figures that can be opened, by year. */
  columns: CashColumns
  energy: Explained[]
  trees: MoneyTrees
}

/**
 * Looks ahead year by year. Payback is counted without financing, net present value, internal rate
 * and level cost with it (the rules of SAM's residential model). Throws `BadInput`.
 */
export function moneyFigures(plan: MoneyPlan): MoneyFigures {
  checkPlan(plan)
  const { columns, energy, loan } = planColumns(plan)
  const net = sums('net', columns, columnCodes)
  const system = sums('systemNet', columns, systemColumns)
  const cumulative = runningSums('cumulative', net)
  const trees = figureTrees(plan, columns, { net, system, energy })
  const systemCumulative = runningSums('systemCumulative', system)
  const rows = net.map((_, year) =>
    rowOf(year, { columns, energy, net, cumulative, system, systemCumulative, loan }),
  )
  return {
    rows,
    paybackYears: trees.paybackYears.value,
    paybackHolds: holds(trees.paybackYears.value, rows),
    discountedPaybackYears: trees.discountedPaybackYears.value,
    netPresentValueCents: trees.netPresentValueCents.value,
    internalRate: rateOf(trees.internalRatePct),
    levelCostCentsPerKwh: trees.levelCostCentsPerKwh.value,
    totalPaidCents: trees.totalPaidCents.value,
    lifetimeGainCents: trees.lifetimeGainCents.value,
    loan,
    columns,
    energy,
    trees,
  }
}

/**
 * The payback of a plan alone, as `moneyFigures` has it: for choosing among many. Throws `BadInput`.
 */
export function planPayback(plan: MoneyPlan): number | null {
  checkPlan(plan)
  const { columns } = planColumns({ ...plan, loan: null })
  return paybackTree(sums('systemNet', columns, systemColumns)).value
}

function paybackTree(system: readonly Explained[]): AnyExplained {
  return open('payback', 'years', 'paybackYears', system)
}

function rateOf({ value, parts }: AnyExplained): InternalRate {
  if (value !== null) return { ratePct: value, reason: null }
  return internalRatePct(parts.map((part) => part.value))
}

/** For each year the sum of some columns. */
function sums(id: string, columns: CashColumns, codes: readonly ColumnCode[]): Explained[] {
  return columns.purchase.map((_, year) => {
    const parts = codes.flatMap((code) => columns[code][year] ?? [])
    return derived(`${id}.${year}`, 'cents', 'sum', parts)
  })
}

function runningSums(id: string, flows: readonly Explained[]): Explained[] {
  const positions: Explained[] = []
  for (const [year, flow] of flows.entries()) {
    const before = positions[year - 1]
    const parts = before === undefined ? [flow] : [before, flow]
    positions.push(derived(`${id}.${year}`, 'cents', 'sum', parts))
  }
  return positions
}

type Flows = { net: Explained[]; system: Explained[]; energy: Explained[] }

function figureTrees(plan: MoneyPlan, columns: CashColumns, flows: Flows): MoneyTrees {
  const { net, system, energy } = flows
  const rate = given('discountRate', plan.discountPctPerYear, 'percent')
  return {
    paybackYears: paybackTree(system),
    discountedPaybackYears: open('discountedPayback', 'years', 'discountedPaybackYears', [
      rate,
      ...system,
    ]),
    netPresentValueCents: derived('netPresentValue', 'cents', 'presentValueCents', [rate, ...net]),
    internalRatePct: open('internalRate', 'percent', 'internalRate', net),
    levelCostCentsPerKwh: levelCost(rate, columns, energy),
    totalPaidCents: totalPaid(columns),
    lifetimeGainCents: derived('lifetimeGain', 'cents', 'sum', net),
  }
}

/** Everything but the savings, discounted, over the discounted energy. */
function levelCost(rate: Explained, columns: CashColumns, energy: readonly Explained[]): Explained {
  const codes = columnCodes.filter((code) => code !== 'savings')
  const costs = sums('costOfYear', columns, codes)
  const worth = derived('presentCosts', 'cents', 'presentValue', [rate, ...costs])
  const cost = derived('presentCost', 'cents', 'negative', [worth])
  const made = derived('presentEnergy', 'kWh', 'presentValue', [rate, ...energy])
  return derived('levelCost', 'centsPerKwh', 'quotient', [cost, made])
}

function totalPaid(columns: CashColumns): Explained {
  const { purchase, dealerFee, loanDrawn, loanPayment } = columns
  const spent = derived('spent', 'cents', 'sum', [
    ...purchase,
    ...dealerFee,
    ...loanDrawn,
    ...loanPayment,
  ])
  return derived('totalPaid', 'cents', 'negative', [spent])
}

type RowParts = Flows & {
  columns: CashColumns
  cumulative: Explained[]
  systemCumulative: Explained[]
  loan: Loan | null
}

function rowOf(year: number, parts: RowParts): YearRow {
  const of = (figures: readonly Explained[]) => figures[year]?.value ?? 0
  const owed = parts.loan?.years[year - 1]
  const columns = Object.fromEntries(
    columnCodes.map((code) => [code, of(parts.columns[code])]),
  ) as Record<ColumnCode, number>
  return {
    year,
    energyKwh: of(parts.energy),
    ...columns,
    netCents: of(parts.net),
    cumulativeCents: of(parts.cumulative),
    systemNetCents: of(parts.system),
    systemCumulativeCents: of(parts.systemCumulative),
    loanInterestCents: owed?.interestCents ?? 0,
    loanBalanceCents: year === 0 ? (parts.loan?.principalCents ?? 0) : (owed?.balanceCents ?? 0),
  }
}

function holds(payback: number | null, rows: readonly YearRow[]): boolean {
  if (payback === null) return false
  return rows.every(
    ({ year, systemCumulativeCents }) => year < payback || systemCumulativeCents >= 0,
  )
}

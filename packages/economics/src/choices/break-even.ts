import { within } from '../bad-input.ts'
import { derived, type Explained, given } from '../explained/explained.ts'
import { systemColumns } from '../money/cash-columns.ts'
import type { MoneyFigures } from '../money/money-figures.ts'
import { paybackLimits, type Verdict } from '../verdict.ts'

/** At what the system would just pay back within a number of years, all else as planned. */
export type BreakEven = {
  withinYears: number
  /** Highest price of the system; at most 0 when nothing is left after the expenses. */
  costCents: Explained
  /** What each kWh of the roof would have to be worth, cents, in the first year; `null`: it makes nothing. */
  worthCentsPerKwh: Explained | null
  /** What it is worth now: first year's savings over first year's energy. */
  presentWorthCentsPerKwh: Explained | null
}

/** What would change our mind: each a figure to compare with the one of the plan. */
export type Change =
  | { code: 'systemCostsAtMost'; cents: number }
  | { code: 'powerIsWorthAtLeast'; centsPerKwh: number; timesPresent: number }

/**
 * Break-even figures of a plan without its financing. A year that is only partly within counts in
 * its part, as in the payback itself. Throws `numberOutOfRange` for years outside the plan.
 */
export function breakEven(
  figures: Pick<MoneyFigures, 'columns' | 'energy'>,
  withinYears: number = paybackLimits.borderlineYears,
): BreakEven {
  const { columns, energy } = figures
  within('withinYears', withinYears, 1, energy.length - 1)
  const saved = sumWithin('savingsWithin', withinYears, columns.savings)
  const codes = systemColumns.filter((code) => code !== 'savings' && code !== 'purchase')
  const others = codes.map((code) => sumWithin(`${code}Within`, withinYears, columns[code]))
  const other = derived('otherFlowsWithin', 'cents', 'sum', others)
  const costCents = derived('breakEvenCost', 'cents', 'sum', [saved, other])
  const paid = derived('purchases', 'cents', 'sum', columns.purchase)
  const price = derived('price', 'cents', 'negative', [paid])
  const needed = derived('neededSavings', 'cents', 'difference', [price, other])
  return { withinYears, costCents, ...worths(columns.savings[1], energy[1], saved, needed) }
}

/** Flows of the years within; the last one in the part of it that is within. */
function sumWithin(id: string, withinYears: number, flows: readonly Explained[]): Explained {
  const parts = flows.flatMap((flow, year) => {
    const part = year === 0 ? 1 : Math.min(1, Math.max(0, withinYears - year + 1))
    return [flow, given(`yearPart.${year}`, part, 'ratio')]
  })
  return derived(id, 'cents', 'sumOfProducts', parts)
}

function worths(
  savings: Explained | undefined,
  energy: Explained | undefined,
  saved: Explained,
  needed: Explained,
) {
  const earns = saved.value > 0 && (savings?.value ?? 0) > 0 && (energy?.value ?? 0) > 1e-9
  if (savings === undefined || energy === undefined || !earns) {
    return { worthCentsPerKwh: null, presentWorthCentsPerKwh: null }
  }
  const presentWorthCentsPerKwh = derived('presentWorth', 'centsPerKwh', 'quotient', [
    savings,
    energy,
  ])
  const times = derived('neededTimes', 'ratio', 'quotient', [needed, saved])
  const worthCentsPerKwh = derived('breakEvenWorth', 'centsPerKwh', 'product', [
    presentWorthCentsPerKwh,
    times,
  ])
  return { presentWorthCentsPerKwh, worthCentsPerKwh }
}

/** What would have to change for a home that we would not build for; none where we would. */
export function whatWouldChange(verdict: Pick<Verdict, 'code'>, even: BreakEven): Change[] {
  if (verdict.code !== 'notWorthIt') return []
  const changes: Change[] = []
  const cents = Math.floor(even.costCents.value)
  if (cents > 0) changes.push({ code: 'systemCostsAtMost', cents })
  const { worthCentsPerKwh: needed, presentWorthCentsPerKwh: present } = even
  if (needed !== null && present !== null) {
    const timesPresent = needed.value / present.value
    changes.push({ code: 'powerIsWorthAtLeast', centsPerKwh: needed.value, timesPresent })
  }
  return changes
}

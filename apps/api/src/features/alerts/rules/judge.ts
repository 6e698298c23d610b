import type { Rule } from './rule.ts'

/** A signal as it is kept. */
export type KeptSignal = { eventId: number; item: string; weight: number; at: Date }

/** What an alert is about: everything from the beginning of the first window that was full. */
export type Finding = {
  items: number
  weight: number
  first: Date
  last: Date
  from: number
  to: number
}

/**
 * Whether a rule's threshold is reached within its window anywhere among the signals of one subject, which must be in the order of their
 * times; null when it is not. It does not matter whether they came one by one or all together after a pause.
 */
export function judge(
  rule: Pick<Rule, 'window' | 'threshold' | 'counts'>,
  signals: readonly KeptSignal[],
): Finding | null {
  const inWindow = new Map<string, number>()
  let weight = 0
  let start = 0
  for (const signal of signals) {
    inWindow.set(signal.item, (inWindow.get(signal.item) ?? 0) + 1)
    weight += signal.weight
    while (signal.at.getTime() - signals[start]!.at.getTime() > rule.window) {
      const left = signals[start++]!
      weight -= left.weight
      const others = inWindow.get(left.item)! - 1
      if (others > 0) inWindow.set(left.item, others)
      else inWindow.delete(left.item)
    }
    const reached = rule.counts === 'items' ? inWindow.size : weight
    if (reached >= rule.threshold) return findingOf(signals.slice(start))
  }
  return null
}

function findingOf(signals: readonly KeptSignal[]): Finding {
  const eventIds = signals.map(({ eventId }) => eventId)
  return {
    items: new Set(signals.map(({ item }) => item)).size,
    weight: signals.reduce((sum, signal) => sum + signal.weight, 0),
    first: signals[0]!.at,
    last: signals.at(-1)!.at,
    from: Math.min(...eventIds),
    to: Math.max(...eventIds),
  }
}

import type { OrderEventKind, OrderState } from '@girasol/contract'

/** The event that begins a state, and the one that ends it when all goes well. */
const spans: { state: OrderState; from: OrderEventKind; to: OrderEventKind }[] = [
  { state: 'seekingCrew', from: 'placed', to: 'crewAssigned' },
  { state: 'crewAssigned', from: 'crewAssigned', to: 'enRoute' },
  { state: 'enRoute', from: 'enRoute', to: 'onSite' },
  { state: 'onSite', from: 'onSite', to: 'done' },
]

export type TypicalWait = { state: OrderState; minutes: [low: number, high: number] }

/** Fewer orders than this say nothing. */
const fewestOrders = 20

/**
 * How long orders stayed in each state: the middle 60 % (20th to 80th percentile), whole minutes, at least 1. States that fewer than 20
 * orders went through are left out.
 */
export function typicalWaits(stories: Iterable<ReadonlyMap<OrderEventKind, Date>>): TypicalWait[] {
  const all = [...stories]
  return spans.flatMap(({ state, from, to }) => {
    const minutes = all.flatMap((story) => minutesBetween(story.get(from), story.get(to)))
    if (minutes.length < fewestOrders) return []
    minutes.sort((a, b) => a - b)
    return [{ state, minutes: [percentile(minutes, 0.2), percentile(minutes, 0.8)] }]
  })
}

function minutesBetween(from: Date | undefined, to: Date | undefined): number[] {
  return from && to ? [(to.getTime() - from.getTime()) / 60_000] : []
}

/** Nearest rank. */
function percentile(sorted: readonly number[], share: number): number {
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]!
  return Math.max(1, Math.round(value))
}

import type { AlertKind, AlertSeverity } from '@girasol/contract'

/** An entry of the trail as a rule sees it. */
export type Entry = {
  id: number
  at: Date
  actorId: string | null
  actorRole: string
  action: string
  resource: string
  resourceId: string | null
  outcome: string
  reason: string | null
  source: string | null
  requestId: string | null
  before: Facts
  after: Facts
}
export type Facts = Readonly<Record<string, string | number | boolean | null>>

/** What an entry means to a rule: whose it is, what is told apart, and for how many it stands. */
export type Signal = { subject: string; item: string; weight?: number }

/**
 * One rule as data: which entries count, and how many of them for one subject within the window (ms) make an alert.
 * `items` counts different things (accounts, objects, sources), `weight` every single time.
 */
export type Rule = {
  kind: AlertKind
  severity: AlertSeverity
  signal: (entry: Entry) => Signal | null
  window: number
  threshold: number
  counts: 'items' | 'weight'
}

export const minutes = (count: number) => count * 60_000
export const hours = (count: number) => count * 3_600_000

/** A rule whose first entry is an alert. */
export function atOnce(kind: AlertKind, severity: AlertSeverity, signal: Rule['signal']): Rule {
  return { kind, severity, signal, window: minutes(10), threshold: 1, counts: 'weight' }
}

/** How often the thing happened that an entry tells of. */
export function countOf({ after }: Entry): number {
  return typeof after.count === 'number' && after.count > 0 ? after.count : 1
}

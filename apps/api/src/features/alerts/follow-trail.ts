import type { App } from '#/application.ts'
import { type Transaction, transaction } from '#/database/transaction.ts'
import { entriesSince, type FollowedEntry } from '../audit-trail/audit-trail.ts'
import { openKey, raiseAlert } from './raise-alert.ts'
import { countUp } from './alerts.store.ts'
import { keepLedger } from './keep-ledger.ts'
import { keepPlace, takePlace } from './readers.store.ts'
import { judge } from './rules/judge.ts'
import type { Rule } from './rules/rule.ts'
import { rules } from './rules/rules.ts'
import { insertSignals, signalsSince, type StoredSignal, useUp } from './signals.store.ts'
import { moveOn } from './trail-place.ts'

const batch = 1000
/** What lies further back was news once. */
const oldNews = 24 * 3_600_000

/**
 * Reads what is new in the trail, once over all workers: place, signals and alerts move on in one transaction. Answers how many entries
 * that were, or null while another worker reads.
 */
export function followTrail(app: App): Promise<number | null> {
  return transaction(app.db, async (tx) => {
    const place = await takePlace(tx, 'alerts')
    if (!place) return null
    const now = app.clock.now()
    const { lastId, gaps } = place
    const entries = await entriesSince(tx, { after: lastId, gaps, limit: batch })
    const recent = entries.filter(({ at }) => now.getTime() - at.getTime() < oldNews)
    const signals = recent.flatMap(signalsOf)
    await insertSignals(tx, signals)
    for (const touched of subjectsOf(signals)) await weigh(app, tx, touched)
    await keepLedger(app, tx, entries)
    const ids = entries.map(({ id }) => id)
    await keepPlace(tx, 'alerts', moveOn({ lastId, gaps }, ids, now.getTime()), now)
    return entries.length
  })
}

function signalsOf(entry: FollowedEntry): StoredSignal[] {
  return rules.flatMap((rule) => {
    const signal = rule.signal(entry)
    if (!signal) return []
    const { subject, item, weight } = signal
    const cut = { subject: subject.slice(0, 80), item: item.slice(0, 80), weight }
    return [{ ...cut, rule: rule.kind, eventId: entry.id, at: entry.at }]
  })
}

type Touched = { rule: Rule; subject: string; first: Date; last: Date; weight: number }

/** Each rule and subject that has new signals. */
function subjectsOf(signals: readonly StoredSignal[]): Touched[] {
  const groups = Map.groupBy(signals, ({ rule, subject }) => `${rule}|${subject}`)
  return [...groups.values()].map((group) => {
    const times = group.map(({ at }) => at.getTime())
    return {
      rule: rules.find(({ kind }) => kind === group[0]!.rule)!,
      subject: group[0]!.subject,
      first: new Date(Math.min(...times)),
      last: new Date(Math.max(...times)),
      weight: group.reduce((sum, { weight = 1 }) => sum + weight, 0),
    }
  })
}

/** Raises the alert of a rule whose threshold is reached, or counts up the one that is open. */
async function weigh(app: App, tx: Transaction, touched: Touched): Promise<void> {
  const { rule, subject, first, last, weight } = touched
  const { kind, severity, window } = rule
  const since = new Date(first.getTime() - window)
  const signals = await signalsSince(tx, { rule: kind, subject, since })
  const seenAgain = { count: weight, lastSeen: last }
  if (await countUp(tx, seenAgain, openKey({ kind, subject }))) return useUp(tx, kind, subject)
  const found = judge(rule, signals)
  if (!found) return
  const { from: firstEntry, to: lastEntry, items: different } = found
  await raiseAlert(app, tx, {
    kind,
    severity,
    subject,
    facts: { firstEntry, lastEntry, different },
    count: found.weight,
    firstSeen: found.first,
    lastSeen: found.last,
  })
  await useUp(tx, kind, subject)
}

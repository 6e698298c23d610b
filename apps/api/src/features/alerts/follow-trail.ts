import type { App } from '#/application.ts'
import { type Transaction, transaction } from '#/database/transaction.ts'
import { entriesSince, type FollowedEntry } from '../audit-trail/audit-trail.ts'
import { openKey, raiseAlert } from './raise-alert.ts'
import { countUp } from './alerts.store.ts'
import { keepLedger } from './keep-ledger.ts'
import { keepPlace, takePlace } from './readers.store.ts'
import type { Rule } from './rules/rule.ts'
import { rules } from './rules/rules.ts'
import { insertSignals, type StoredSignal, tallyOf, useUp } from './signals.store.ts'
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
    for (const touched of subjectsOf(signals)) await judge(app, tx, touched)
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

type Touched = { rule: Rule; subject: string; last: Date; weight: number }

/** Each rule and subject that has new signals. */
function subjectsOf(signals: readonly StoredSignal[]): Touched[] {
  const touched = new Map<string, Touched>()
  for (const { rule: kind, subject, at, weight = 1 } of signals) {
    const known = touched.get(`${kind}|${subject}`)
    const rule = rules.find((one) => one.kind === kind)!
    const last = known && known.last > at ? known.last : at
    const all = (known?.weight ?? 0) + weight
    touched.set(`${kind}|${subject}`, { rule, subject, last, weight: all })
  }
  return [...touched.values()]
}

/** Raises the alert of a rule whose threshold is reached, or counts up the one that is open. */
async function judge(app: App, tx: Transaction, { rule, subject, last, weight }: Touched) {
  const { kind, severity, window, threshold } = rule
  const since = new Date(last.getTime() - window)
  const tally = await tallyOf(tx, { rule: kind, subject, since })
  if (!tally) return
  const { from: firstEntry, to: lastEntry, items } = tally
  const facts = { firstEntry, lastEntry, different: items }
  const seenAgain = { count: weight, lastSeen: tally.last, facts }
  if (await countUp(tx, seenAgain, openKey({ kind, subject }))) return useUp(tx, kind, subject)
  if ((rule.counts === 'items' ? tally.items : tally.weight) < threshold) return
  await raiseAlert(app, tx, {
    kind,
    severity,
    subject,
    facts,
    count: tally.weight,
    firstSeen: tally.first,
    lastSeen: tally.last,
  })
  await useUp(tx, kind, subject)
}

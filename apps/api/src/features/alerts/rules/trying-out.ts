import { localHour } from './office-hours.ts'
import { atOnce, countOf, type Entry, hours, minutes, type Rule } from './rule.ts'

/** Who a refused request came from: the account, or where nobody is signed in the source. */
const caller = ({ actorId, source }: Entry) => actorId ?? source

/** What every screen runs into by itself when a session is over. */
const isUsual = (entry: Entry) =>
  entry.reason === 'signInRequired' || entry.reason === 'stepUpRequired'

const probing = ['request.refused', 'request.limited', 'request.foreignOrigin']
const sealedReads = ['sealedAccess.read', 'sealedAccess.grant']

/** People who try what they may not, or do too much of what they may. */
export const tryingOut: readonly Rule[] = [
  {
    // Object after object that is not the caller's, or is not there: the way to read others' orders by their ids.
    kind: 'objectWalking',
    severity: 'high',
    window: minutes(10),
    threshold: 15,
    counts: 'items',
    signal: (entry) =>
      entry.outcome === 'denied' && entry.actorId && entry.resourceId
        ? { subject: entry.actorId, item: entry.resourceId }
        : null,
  },
  {
    // Input that no screen of ours sends.
    kind: 'injectionScan',
    severity: 'high',
    window: minutes(5),
    threshold: 40,
    counts: 'weight',
    signal: (entry) => {
      const subject = caller(entry)
      if (entry.action !== 'request.invalid' || !subject) return null
      return { subject, item: String(entry.id), weight: countOf(entry) }
    },
  },
  {
    // Paths that are not there, limits that are run into, other sites' pages: what a scanner leaves behind.
    kind: 'probing',
    severity: 'medium',
    window: minutes(5),
    threshold: 150,
    counts: 'weight',
    signal: (entry) => {
      const subject = caller(entry)
      if (!probing.includes(entry.action) || isUsual(entry) || !subject) return null
      return { subject, item: String(entry.id), weight: countOf(entry) }
    },
  },
  {
    // Below the ten in an hour that anybody may reveal at all.
    kind: 'massReveal',
    severity: 'high',
    window: hours(1),
    threshold: 8,
    counts: 'weight',
    signal: (entry) =>
      entry.action === 'reveal.field' && entry.outcome === 'done' && entry.actorId
        ? { subject: entry.actorId, item: entry.resourceId ?? String(entry.id) }
        : null,
  },
  atOnce('sealedOffHours', 'high', (entry) =>
    sealedReads.includes(entry.action) && entry.outcome === 'done' && isOffHours(entry.at)
      ? { subject: entry.resourceId ?? entry.actorId ?? 'sealedAccess', item: String(entry.id) }
      : null,
  ),
  atOnce('breakGlassOpened', 'critical', (entry) =>
    entry.action === 'breakGlass.open' && entry.outcome === 'done'
      ? { subject: entry.resourceId ?? 'breakGlass', item: String(entry.id) }
      : null,
  ),
]

/** Before six and from eight in the evening where we sit, and all weekend. */
function isOffHours(at: Date): boolean {
  const { hour, weekend } = localHour(at)
  return weekend || hour < 6 || hour >= 20
}

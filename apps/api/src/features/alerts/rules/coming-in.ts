import { atOnce, type Entry, hours, minutes, type Rule } from './rule.ts'

const isStaff = (entry: Entry) =>
  !['customer', 'crew', 'anonymous', 'system'].includes(entry.actorRole)

/** A sign-in that was refused because password or address was wrong. */
const isFailedSignIn = ({ action, outcome }: Entry) =>
  action === 'session.start' && outcome === 'failed'

/** Of an address without an account only the try itself is known: each counts as one more account. */
const accountTried = ({ resourceId, requestId, id }: Entry) => resourceId ?? requestId ?? String(id)

/** People who try to come in. */
export const comingIn: readonly Rule[] = [
  {
    // One source, many accounts: too few tries for each to lock any of them. Below what the limit of sign-in lets through.
    kind: 'passwordSpray',
    severity: 'high',
    window: minutes(10),
    threshold: 8,
    counts: 'items',
    signal: (entry) =>
      isFailedSignIn(entry) && entry.source
        ? { subject: entry.source, item: accountTried(entry) }
        : null,
  },
  {
    // Many sources at once: lists of stolen passwords are tried from a rented network.
    kind: 'credentialStuffing',
    severity: 'high',
    window: minutes(10),
    threshold: 30,
    counts: 'items',
    signal: (entry) =>
      isFailedSignIn(entry) && entry.source ? { subject: 'signIn', item: entry.source } : null,
  },
  {
    kind: 'lockoutBurst',
    severity: 'high',
    window: minutes(10),
    threshold: 5,
    counts: 'items',
    signal: (entry) =>
      entry.action === 'lock.set' ? { subject: 'signIn', item: accountTried(entry) } : null,
  },
  {
    // Without a map of addresses nobody can tell how far apart two places are; how many networks one account comes from can be told.
    kind: 'manyNetworks',
    severity: 'medium',
    window: hours(1),
    threshold: 4,
    counts: 'items',
    signal: (entry) =>
      entry.action === 'session.start' && entry.outcome === 'done' && entry.actorId && entry.source
        ? { subject: entry.actorId, item: entry.source }
        : null,
  },
  atOnce('staffNewDevice', 'medium', (entry) =>
    entry.action === 'session.start' &&
    entry.outcome === 'done' &&
    entry.actorId &&
    isStaff(entry) &&
    entry.after.surprising === true
      ? { subject: entry.actorId, item: entry.resourceId ?? 'session' }
      : null,
  ),
]

import { atOnce, countOf, type Entry, hours, type Rule } from './rule.ts'

const isMissing = ({ reason }: Entry) => reason === 'entryMissing'

const ownRights = ['role.grant', 'staff.changeRole', 'staff.restore', 'staff.resetFactor']
const isAboutSelf = ({ action, actorId, resourceId }: Entry) =>
  ownRights.includes(action) && actorId === resourceId
const isOwnApproval = ({ action, outcome }: Entry) =>
  action === 'approval.approve' && outcome === 'denied'

/** Rights that change, and what guards the guards: the trail, the keys, the way out. */
export const rightsAndTrail: readonly Rule[] = [
  // Also when it was refused: somebody tried to give a role to themselves, or to agree to what only another may agree to.
  atOnce('roleSelfGrant', 'critical', (entry) =>
    entry.actorId !== null && (isAboutSelf(entry) || isOwnApproval(entry))
      ? { subject: entry.actorId, item: String(entry.id) }
      : null,
  ),
  // An entry that is not ours, or not any more what was sealed.
  atOnce('trailTampered', 'critical', (entry) =>
    entry.action === 'trail.refuse' || (entry.action === 'trail.gap' && !isMissing(entry))
      ? { subject: 'trail', item: entry.resourceId ?? 'entry', weight: countOf(entry) }
      : null,
  ),
  atOnce('trailGap', 'critical', (entry) =>
    entry.action === 'trail.gap' && isMissing(entry)
      ? { subject: 'trail', item: entry.resourceId ?? 'gap' }
      : null,
  ),
  {
    // A value moved by hand, a key that was taken away, a service that says no. One may be a row of an erased account.
    kind: 'keyDenied',
    severity: 'high',
    window: hours(1),
    threshold: 1,
    counts: 'weight',
    signal: (entry) =>
      entry.action === 'key.denied'
        ? { subject: entry.resource, item: entry.resourceId ?? 'key', weight: countOf(entry) }
        : null,
  },
  atOnce('egressBlocked', 'high', (entry) =>
    entry.action === 'egress.blocked'
      ? { subject: entry.resourceId ?? 'unknown', item: String(entry.id), weight: countOf(entry) }
      : null,
  ),
]

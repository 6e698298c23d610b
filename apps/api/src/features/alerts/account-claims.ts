/** What an account is: as its own row says, or as the trail does. */
export type Standing = { role: string; state: string }

type Told = {
  action: string
  actorRole: string
  outcome: string
  after: Readonly<Record<string, unknown>>
}

/** The kinds of entries that say what an account is. */
export const accountActions = [
  'account.open',
  'invitation.accept',
  'role.grant',
  'role.revoke',
  'staff.suspend',
  'staff.restore',
  'personalData.erase',
] as const

/** What an account is after an entry about it; `before` is null for one that nobody has told of yet. */
export function afterEntry(before: Standing | null, entry: Told): Standing | null {
  if (entry.outcome !== 'done') return before
  const role = typeof entry.after.role === 'string' ? entry.after.role : null
  switch (entry.action) {
    case 'account.open':
    case 'invitation.accept':
      return { role: role ?? entry.actorRole, state: 'active' }
    case 'role.grant':
    case 'role.revoke':
      return before && role ? { ...before, role } : before
    case 'staff.suspend':
      return before && { ...before, state: 'suspended' }
    case 'staff.restore':
      return before && { ...before, state: 'active' }
    case 'personalData.erase':
      return before && { ...before, state: 'erased' }
    default:
      return before
  }
}

/** What the trail says that an account is, from its entries in their order; null when it tells of no such account. */
export function toldStanding(entries: readonly Told[]): Standing | null {
  return entries.reduce<Standing | null>(afterEntry, null)
}

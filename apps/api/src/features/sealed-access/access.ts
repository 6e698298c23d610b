import type { StoredAccess } from './sealed-access.store.ts'

/** Whether an access opens anything now: asked anew with every request, so that one that ended opens nothing. */
export function runsAt(access: StoredAccess, now: Date): boolean {
  const { startsAt, endsAt, endedAt } = access
  if (startsAt === null || endsAt === null || endedAt !== null) return false
  return startsAt <= now && now < endsAt
}

type State = 'asked' | 'running' | 'over' | 'refused'

/** Where an access stands; one that never began was asked for, or refused, by what became of its request. */
export function accessState(access: StoredAccess, requestOpen: boolean, now: Date): State {
  if (access.startsAt === null) return requestOpen ? 'asked' : 'refused'
  return runsAt(access, now) ? 'running' : 'over'
}

/** What came of looking at an emergency afterwards. */
export function reviewOf({ emergency, startsAt, verdict }: StoredAccess) {
  if (!emergency || startsAt === null) return 'none' as const
  return verdict ?? ('due' as const)
}

import type { TrailEntry } from '@girasol/contract'

export type TrailFilter = { text: string; role: string; outcome: TrailEntry['outcome'] | '' }

export const noFilter: TrailFilter = { text: '', role: '', outcome: '' }

/** The loaded entries that fit: every word of the text somewhere in the entry, the role and the outcome exactly. */
export function fitting(entries: readonly TrailEntry[], filter: TrailFilter): TrailEntry[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean)
  return entries.filter(
    (entry) =>
      (!filter.role || entry.actorRole === filter.role) &&
      (!filter.outcome || entry.outcome === filter.outcome) &&
      words.every((word) => haystack(entry).includes(word)),
  )
}

/** The roles that appear, for the choice of one. */
export function rolesIn(entries: readonly TrailEntry[]): string[] {
  return [...new Set(entries.map((entry) => entry.actorRole))].sort()
}

/** Adds an older page; an entry that both pages have is kept once. */
export function withOlder(
  loaded: readonly TrailEntry[],
  older: readonly TrailEntry[],
): TrailEntry[] {
  const known = new Set(loaded.map((entry) => entry.id))
  return [...loaded, ...older.filter((entry) => !known.has(entry.id))]
}

function haystack(entry: TrailEntry): string {
  const { id, actorId, actorRole, action, resource, resourceId, reason, source, requestId } = entry
  return [id, actorId, actorRole, action, resource, resourceId, reason, source, requestId]
    .join(' ')
    .toLowerCase()
}

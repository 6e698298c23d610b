import type { InputOf } from '@girasol/api-client'
import type { TrailEntry } from '@girasol/contract'

export type Outcome = TrailEntry['outcome']

/** What the search form holds: texts as they are typed, empty where nothing is asked. */
export type TrailSearch = {
  id: string
  action: string
  role: string
  outcome: Outcome | ''
  /** Local time as a `datetime-local` input gives it. */
  from: string
  until: string
}

export const noSearch: TrailSearch = {
  id: '',
  action: '',
  role: '',
  outcome: '',
  from: '',
  until: '',
}

const idForm = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether what was typed as an id is one, or nothing. */
export function isIdOrNothing(text: string): boolean {
  const id = text.trim()
  return id === '' || idForm.test(id)
}

export type Query = Omit<NonNullable<InputOf<'staff', 'readTrail'>['query']>, 'before'>

/** The search as the API is asked; what is not complete yet is left out. */
export function queryOf(search: TrailSearch): Query {
  const id = search.id.trim()
  const query: Query = {}
  if (idForm.test(id)) query.id = id
  if (search.action) query.action = search.action
  if (search.role) query.role = search.role
  if (search.outcome) query.outcome = search.outcome
  const [from, until] = [instantOf(search.from), instantOf(search.until)]
  if (from) query.from = from
  if (until) query.until = until
  return query
}

function instantOf(local: string): string | null {
  const moment = new Date(local)
  return local === '' || Number.isNaN(moment.getTime()) ? null : moment.toISOString()
}

/** Adds entries to what is loaded, newest first; of two that are the same the one that is sealed stays. */
export function merged(loaded: readonly TrailEntry[], more: readonly TrailEntry[]): TrailEntry[] {
  const byId = new Map(loaded.map((entry) => [entry.id, entry]))
  for (const entry of more) {
    if ((byId.get(entry.id)?.leafIndex ?? null) === null) byId.set(entry.id, entry)
  }
  return [...byId.values()].toSorted((one, other) => other.id - one.id)
}

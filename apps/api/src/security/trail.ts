import type { Transaction } from '#/database/transaction.ts'
import type { EventKind } from './trail-events.ts'

/** Who did what to which thing, why, when and where from. Never personal data: ids, states, amounts and codes only. */
export type TrailEntry = {
  at: Date
  /** Null for the system itself and for people who are not signed in. */
  actorId: string | null
  actorRole: string
  /** What happened: a kind of the catalogue. */
  action: EventKind
  resource: string
  resourceId: string | null
  outcome: 'done' | 'denied' | 'failed'
  reason?: string | null
  before?: Readonly<Record<string, string | number | boolean | null>>
  after?: Readonly<Record<string, string | number | boolean | null>>
  /** Network address cut to /24 or /48. */
  source?: string | null
  requestId?: string | null
}

/** Appends an entry; part of the caller's transaction, so that a change and its entry stand or fall together. */
export type RecordTrail = (tx: Transaction, entry: TrailEntry) => Promise<void>

/** Appends an entry that belongs to no change (a refusal, a look); committed when the promise resolves. Many at once share a commit. */
export type RecordAlone = (entry: TrailEntry) => Promise<void>

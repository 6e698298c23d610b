import type { Kysely } from 'kysely'
import { idText } from '#/database/ids.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'
import type { EventRow } from './leaf-hash.ts'

/** A run of numbers of entries, both ends included. */
export type Span = { from: number; to: number }

/** An entry as those see it who follow the trail. */
export type FollowedEntry = {
  id: number
  at: Date
  actorId: string | null
  actorRole: string
  action: string
  resource: string
  resourceId: string | null
  outcome: string
  reason: string | null
  source: string | null
  requestId: string | null
  before: Facts
  after: Facts
  /** The whole row, for `isOurs`. */
  row: EventRow
}
type Facts = Readonly<Record<string, string | number | boolean | null>>

/** Committed entries above `after`, and those in `gaps`, in the order of their numbers. */
export async function entriesSince(
  db: Kysely<Tables> | Transaction,
  asked: { after: number; gaps: readonly Span[]; limit: number },
): Promise<FollowedEntry[]> {
  const rows = await db
    .selectFrom('audit_events')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb('id', '>', asked.after),
        ...asked.gaps.map(({ from, to }) => eb.and([eb('id', '>=', from), eb('id', '<=', to)])),
      ]),
    )
    .orderBy('id')
    .limit(asked.limit)
    .execute()
  return rows.map(followed)
}

/** Entries of these kinds about one thing, in the order of their numbers; only the last 1000. */
export async function entriesOf(
  db: Kysely<Tables> | Transaction,
  resourceId: string,
  actions: readonly string[],
): Promise<FollowedEntry[]> {
  const rows = await db
    .selectFrom('audit_events')
    .selectAll()
    .where('resource_id', '=', resourceId)
    .where('action', 'in', actions)
    .orderBy('id', 'desc')
    .limit(1000)
    .execute()
  return rows.toReversed().map(followed)
}

function followed(row: EventRow): FollowedEntry {
  return {
    id: Number(row.id),
    at: row.at,
    actorId: row.actor_id && idText(row.actor_id),
    actorRole: row.actor_role,
    action: row.action,
    resource: row.resource,
    resourceId: row.resource_id,
    outcome: row.outcome,
    reason: row.reason,
    source: row.source,
    requestId: row.request_id,
    before: facts(row.before_text),
    after: facts(row.after_text),
    row,
  }
}

/** What somebody else wrote may be no JSON. */
function facts(text: string | null): Facts {
  try {
    const read: unknown = text === null ? {} : JSON.parse(text)
    return typeof read === 'object' && read !== null ? (read as Facts) : {}
  } catch {
    return {}
  }
}

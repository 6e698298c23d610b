import { type Kysely, sql } from 'kysely'
import { idBytes } from '#/database/ids.ts'
import type { Tables } from '#/database/tables.ts'
import type { EventRow } from './leaf-hash.ts'
import type { SealedRow } from './proof.store.ts'

type Db = Kysely<Tables>

/** Takes the database's one sealer lock for this connection; false when another program holds it. */
export async function takeSealerLock(connection: Db): Promise<boolean> {
  const { rows } = await sql<{ held: number }>`
    SELECT GET_LOCK(CONCAT(DATABASE(), '.trail'), 0) AS held`.execute(connection)
  return Number(rows[0]?.held) === 1
}

export async function releaseSealerLock(connection: Db): Promise<void> {
  await sql`SELECT RELEASE_LOCK(CONCAT(DATABASE(), '.trail'))`.execute(connection)
}

/** Committed entries above `floor` that no leaf holds yet, in the order of their ids. */
export async function unsealedEvents(db: Db, floor: number, limit: number): Promise<EventRow[]> {
  return db
    .selectFrom('audit_events as e')
    .leftJoin('trail_leaves as l', 'l.event_id', 'e.id')
    .selectAll('e')
    .where('l.event_id', 'is', null)
    .where('e.id', '>', floor)
    .orderBy('e.id')
    .limit(limit)
    .execute()
}

/** Committed entries above an id, in the order of their ids. */
export async function eventsAbove(db: Db, id: number, limit: number): Promise<EventRow[]> {
  return db
    .selectFrom('audit_events')
    .selectAll()
    .where('id', '>', id)
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** Those of these entries that are committed. */
export async function eventsOf(db: Db, ids: readonly number[]): Promise<EventRow[]> {
  return db.selectFrom('audit_events').selectAll().where('id', 'in', ids).orderBy('id').execute()
}

/** Of these rows, those whose mark an older row bears: copies, which are possible only where the unique key was taken away. */
export async function repeatedMarks(db: Db, rows: readonly EventRow[]): Promise<Set<number>> {
  if (rows.length === 0) return new Set()
  const ids = rows.map(({ id }) => id)
  const { rows: found } = await sql<{ id: number }>`
    SELECT e.id FROM audit_events e JOIN audit_events older ON older.mark = e.mark AND older.id < e.id
    WHERE e.id >= ${Math.min(...ids)} AND e.id <= ${Math.max(...ids)}`.execute(db)
  return new Set(found.map(({ id }) => id))
}

/** An entry of the last leaf that was sealed at or before `at`; 0 when there is none. */
export async function settledEvent(db: Db, at: Date): Promise<number> {
  const leaf = await db
    .selectFrom('trail_checkpoints as c')
    .innerJoin('trail_leaves as l', (join) => join.on('l.leaf_index', '=', sql<number>`c.size - 1`))
    .select('l.event_id')
    .where('c.at', '<=', at)
    .orderBy('c.size', 'desc')
    .limit(1)
    .executeTakeFirst()
  return leaf ? Number(leaf.event_id) : 0
}

/** What narrows a search; `role` is of the actor. */
export type Search = Partial<
  Record<
    'id' | 'actorId' | 'role' | 'action' | 'resource' | 'resourceId' | 'outcome' | 'requestId',
    string
  >
> & { before?: number; from?: string; until?: string }

/** Rows that a search looks through at most when no index narrows it: enough for a page of anything that is not rare. */
const searchedAtOnce = 100_000

/**
 * Entries that fit, newest first, with their place in the sealed log. `searchedTo`: the id below which nothing was looked at, where the
 * search was cut short; null when it was not.
 */
export async function findEvents(
  db: Db,
  search: Search,
  limit: number,
): Promise<{ rows: SealedRow[]; searchedTo: number | null }> {
  const { lower, upper } = await idsBetween(db, search)
  const end = Math.min(search.before ?? upper, upper)
  const floor = isIndexed(search) ? lower : Math.max(lower, end - searchedAtOnce)
  const rows = await narrowed(db, search)
    .where('e.id', '<', end)
    .where('e.id', '>=', floor)
    .orderBy('e.id', 'desc')
    .limit(limit)
    .execute()
  return { rows, searchedTo: floor > lower ? floor : null }
}

/** Ids are handed out in about the order of time; so many may be out of it around a moment. */
const outOfOrder = 1000

/** The ids between which all entries of the asked time are. */
async function idsBetween(
  db: Db,
  { from, until }: Search,
): Promise<{ lower: number; upper: number }> {
  const at = (order: 'asc' | 'desc') =>
    db.selectFrom('audit_events').select('id').orderBy('at', order).orderBy('id', order).limit(1)
  const first = from && (await at('asc').where('at', '>=', new Date(from)).executeTakeFirst())
  const last = until && (await at('desc').where('at', '<=', new Date(until)).executeTakeFirst())
  const newest = await newestId(db)
  return {
    lower: first ? Math.max(0, Number(first.id) - outOfOrder) : from ? newest + 1 : 0,
    upper: last ? Math.min(newest, Number(last.id) + outOfOrder) + 1 : until ? 0 : newest + 1,
  }
}

function isIndexed(search: Search): boolean {
  return [search.id, search.actorId, search.action, search.resourceId, search.requestId].some(
    Boolean,
  )
}

function narrowed(db: Db, search: Search) {
  const { id, actorId, role, action, resource, resourceId, outcome, requestId, from, until } =
    search
  return db
    .selectFrom('audit_events as e')
    .leftJoin('trail_leaves as l', 'l.event_id', 'e.id')
    .selectAll('e')
    .select('l.leaf_index')
    .$if(id !== undefined, (query) =>
      query.where((one) =>
        one.or([
          one('e.actor_id', '=', idBytes(id!)),
          one('e.resource_id', '=', id!),
          one('e.request_id', '=', id!),
        ]),
      ),
    )
    .$if(actorId !== undefined, (query) => query.where('e.actor_id', '=', idBytes(actorId!)))
    .$if(role !== undefined, (query) => query.where('e.actor_role', '=', role!))
    .$if(action !== undefined, (query) => query.where('e.action', '=', action!))
    .$if(resource !== undefined, (query) => query.where('e.resource', '=', resource!))
    .$if(resourceId !== undefined, (query) => query.where('e.resource_id', '=', resourceId!))
    .$if(outcome !== undefined, (query) => query.where('e.outcome', '=', outcome!))
    .$if(requestId !== undefined, (query) => query.where('e.request_id', '=', requestId!))
    .$if(from !== undefined, (query) => query.where('e.at', '>=', new Date(from!)))
    .$if(until !== undefined, (query) => query.where('e.at', '<=', new Date(until!)))
}

async function newestId(db: Db): Promise<number> {
  const row = await db
    .selectFrom('audit_events')
    .select('id')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? Number(row.id) : 0
}

/** The oldest entry that is not sealed yet, among the newest 10,000. */
export async function oldestUnsealed(db: Db): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    SELECT MIN(e.at) AS at
    FROM (SELECT id, at FROM audit_events ORDER BY id DESC LIMIT 10000) e
    LEFT JOIN trail_leaves l ON l.event_id = e.id
    WHERE l.event_id IS NULL`.execute(db)
  return rows[0]?.at ?? null
}

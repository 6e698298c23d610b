import { type Kysely, sql } from 'kysely'
import type { Tables } from '#/database/tables.ts'
import type { EventRow } from './leaf-hash.ts'

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

/** Newest entries first, with their place in the sealed log. */
export async function newestEvents(db: Db, before: number | undefined, limit: number) {
  return db
    .selectFrom('audit_events as e')
    .leftJoin('trail_leaves as l', 'l.event_id', 'e.id')
    .selectAll('e')
    .select('l.leaf_index')
    .$if(before !== undefined, (query) => query.where('e.id', '<', before!))
    .orderBy('e.id', 'desc')
    .limit(limit)
    .execute()
}

export async function newestCheckpoint(db: Db) {
  return db
    .selectFrom('trail_checkpoints')
    .select(['size', 'root', 'at'])
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
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

import { type Kysely, sql } from 'kysely'
import type { Tables } from '#/database/tables.ts'
import type { Checkpoint } from './checkpoint.ts'
import type { EventRow } from './leaf-hash.ts'
import type { Leaf } from './trail-files.ts'

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

/** Of these rows, those whose mark an older row bears: copies, which are possible only where the unique key was taken away. */
export async function repeatedMarks(db: Db, rows: readonly EventRow[]): Promise<Set<number>> {
  const marks = rows.flatMap(({ mark }) => (mark ? [mark] : []))
  if (marks.length === 0) return new Set()
  const found = await db
    .selectFrom('audit_events')
    .select(['id', 'mark'])
    .where('mark', 'in', marks)
    .orderBy('id')
    .execute()
  const first = new Map<string, number>()
  for (const { id, mark } of found) {
    const name = mark!.toString('hex')
    if (!first.has(name)) first.set(name, id)
  }
  return new Set(
    found.flatMap(({ id, mark }) => (first.get(mark!.toString('hex')) === id ? [] : [id])),
  )
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

/** How many leaves the database holds: one more than the highest index. */
export async function leafCount(db: Db): Promise<number> {
  const last = await db
    .selectFrom('trail_leaves')
    .select('leaf_index')
    .orderBy('leaf_index', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ? Number(last.leaf_index) + 1 : 0
}

/** Copies sealed leaves and their checkpoint into the database, together. */
export async function insertSealed(
  db: Db,
  first: number,
  leaves: readonly Leaf[],
  checkpoint: Checkpoint,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    for (let from = 0; from < leaves.length; from += 500) {
      const rows = leaves.slice(from, from + 500).map((leaf, index) => ({
        leaf_index: first + from + index,
        event_id: leaf.eventId,
        leaf_hash: leaf.hash,
      }))
      await tx.insertInto('trail_leaves').values(rows).execute()
    }
    await tx
      .insertInto('trail_checkpoints')
      .values({
        size: checkpoint.size,
        root: Buffer.from(checkpoint.root, 'hex'),
        at: new Date(checkpoint.at),
        previous: Buffer.from(checkpoint.previous, 'hex'),
        signature: Buffer.from(checkpoint.signature, 'hex'),
      })
      .execute()
  })
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

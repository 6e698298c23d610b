import { type Insertable, type Kysely, sql } from 'kysely'
import { insertRows } from '#/database/prepared.ts'
import type { Tables } from '#/database/tables.ts'
import type { Checkpoint } from './checkpoint.ts'
import type { TreeNode } from './merkle-range.ts'
import type { Leaf } from './trail-files.ts'

type Db = Kysely<Tables>

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

/** How many nodes of each level the database holds. */
export async function nodeCounts(db: Db): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('trail_nodes')
    .select(['level', sql<number>`MAX(position) + 1`.as('nodes')])
    .groupBy('level')
    .execute()
  return new Map(rows.map(({ level, nodes }) => [level, Number(nodes)]))
}

type Sealed = { leaves: readonly Leaf[]; nodes: readonly TreeNode[]; checkpoint: Checkpoint }

/** Copies sealed leaves, the subtrees that they complete and their checkpoint into the database, together. */
export async function insertSealed(
  db: Db,
  first: number,
  { leaves, nodes, checkpoint }: Sealed,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await insertMany(
      tx,
      'trail_leaves',
      leaves.map(({ eventId, hash }, index) => ({
        leaf_index: first + index,
        event_id: eventId,
        leaf_hash: hash,
      })),
    )
    await insertNodes(tx, nodes)
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

export async function insertNodes(db: Db, nodes: readonly TreeNode[]): Promise<void> {
  await insertMany(
    db,
    'trail_nodes',
    nodes.map(({ level, position, hash }) => ({ level, position, hash })),
  )
}

/** Statements are prepared for these many rows only. */
const groups = [500, 100, 20, 5, 1] as const

async function insertMany<T extends 'trail_leaves' | 'trail_nodes'>(
  db: Db,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
): Promise<void> {
  for (let from = 0; from < rows.length;) {
    const size = groups.find((count) => count <= rows.length - from)!
    await insertRows(db, table, rows.slice(from, from + size))
    from += size
  }
}

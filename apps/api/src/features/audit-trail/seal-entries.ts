import type { KeyObject } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tables } from '#/database/tables.ts'
import { signCheckpoint } from './checkpoint.ts'
import { type EventRow, leafHash } from './leaf-hash.ts'
import { rootOf, type TreeNode, withLeaf } from './merkle-range.ts'
import type { SealCursor } from './seal-cursor.ts'
import { insertNodes, insertSealed, leafCount, nodeCounts } from './sealed.store.ts'
import { type Leaf, TrailDamaged, type TrailFiles } from './trail-files.ts'
import { repeatedMarks, unsealedEvents } from './trail.store.ts'

const batch = 2000

export type Sealing = {
  now: Date
  /** What to look at: everything that has no leaf above an id, or what the cursor has not handed over yet. */
  from: { floor: number } | { cursor: SealCursor }
  /** Whether one of our programs wrote the row. What it refuses is never sealed. */
  isOurs: (row: EventRow) => boolean
  /** Told of each row that is passed over, every time it is met. */
  onForged?: (id: number) => void
}

/**
 * Seals what is committed and not sealed yet, at most about 2000 entries: first on the disk, then in the
 * database. Leaf indexes follow the order of sealing, so gaps in the ids and late commits do no harm.
 * Answers how many entries were sealed.
 */
export async function sealEntries(
  connection: Kysely<Tables>,
  files: TrailFiles,
  key: KeyObject,
  about: Sealing,
): Promise<number> {
  const events = await nextOurs(connection, files, about)
  if (events.length === 0) return 0
  const first = files.range.size
  const nodes: TreeNode[] = []
  const leaves: Leaf[] = events.map((row) => ({ eventId: row.id, hash: leafHash(row) }))
  let { range } = files
  for (const { hash } of leaves) range = withLeaf(range, hash, (node) => nodes.push(node))
  const checkpoint = signCheckpoint(
    { size: range.size, root: rootOf(range), at: about.now, previous: files.last },
    key,
  )
  await files.append(leaves, checkpoint, range)
  await insertSealed(connection, first, { leaves, nodes, checkpoint })
  return leaves.length
}

/**
 * The next entries that may be sealed. Passed over, however many they are: rows that are not ours, and those that are sealed but lost
 * their leaf in the database. A cursor begins a while back, and meets again what is sealed.
 */
async function nextOurs(
  connection: Kysely<Tables>,
  files: TrailFiles,
  about: Sealing,
): Promise<EventRow[]> {
  const take = takerOf(connection, about.from)
  for (;;) {
    const events = await take()
    if (events.length === 0) return []
    const isKnown = (row: EventRow) => files.sealed.has(row.id)
    const unsealed = 'cursor' in about.from ? events.filter((row) => !isKnown(row)) : events
    const copies = await repeatedMarks(connection, unsealed)
    const ours = unsealed.filter((row) => about.isOurs(row) && !copies.has(row.id) && !isKnown(row))
    const genuine = new Set(ours)
    for (const row of unsealed) if (!genuine.has(row)) about.onForged?.(row.id)
    if (ours.length > 0) return ours
  }
}

function takerOf(connection: Kysely<Tables>, from: Sealing['from']): () => Promise<EventRow[]> {
  if ('cursor' in from) return () => from.cursor.next(connection, batch)
  let { floor } = from
  return async () => {
    const events = await unsealedEvents(connection, floor, batch)
    floor = events.at(-1)?.id ?? floor
    return events
  }
}

/**
 * A crash between disk and database leaves the database behind: its rows are written again from the
 * disk. A database ahead of the disk means that the files were lost or exchanged: `TrailDamaged`.
 */
export async function catchUp(connection: Kysely<Tables>, files: TrailFiles): Promise<void> {
  const stored = await leafCount(connection)
  const { size } = files.range
  if (stored > size) throw new TrailDamaged('databaseAheadOfFiles')
  const counts = await nodeCounts(connection)
  const nodes = files.takeNodes().filter((node) => node.position >= (counts.get(node.level) ?? 0))
  if (stored === size || files.last === null) return insertNodes(connection, nodes)
  const leaves = await files.readLeaves(stored, size)
  await insertSealed(connection, stored, { leaves, nodes, checkpoint: files.last })
}

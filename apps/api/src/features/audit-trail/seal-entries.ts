import type { KeyObject } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tables } from '#/database/tables.ts'
import { signCheckpoint } from './checkpoint.ts'
import { type EventRow, leafHash } from './leaf-hash.ts'
import { rootOf, withLeaf } from './merkle-range.ts'
import { type Leaf, TrailDamaged, type TrailFiles } from './trail-files.ts'
import { insertSealed, leafCount, repeatedMarks, unsealedEvents } from './trail.store.ts'

const batch = 2000

export type Sealing = {
  now: Date
  /** Only entries above this id are looked at. */
  floor: number
  /** Whether one of our programs wrote the row. What it refuses is never sealed. */
  isOurs: (row: EventRow) => boolean
  /** Told of each row that is passed over, every time it is met. */
  onForged?: (id: number) => void
}

/**
 * Seals what is committed and not sealed yet, at most 2000 entries: first on the disk, then in the
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
  const leaves: Leaf[] = events.map((row) => ({ eventId: row.id, hash: leafHash(row) }))
  const range = leaves.reduce((grown, leaf) => withLeaf(grown, leaf.hash), files.range)
  const checkpoint = signCheckpoint(
    { size: range.size, root: rootOf(range), at: about.now, previous: files.last },
    key,
  )
  await files.append(leaves, checkpoint, range)
  await insertSealed(connection, first, leaves, checkpoint)
  return leaves.length
}

/**
 * The next entries that may be sealed. Passed over, however many they are: rows that are not ours, and those that are sealed but lost
 * their leaf in the database.
 */
async function nextOurs(
  connection: Kysely<Tables>,
  files: TrailFiles,
  about: Sealing,
): Promise<EventRow[]> {
  for (let { floor } = about; ;) {
    const events = await unsealedEvents(connection, floor, batch)
    const last = events.at(-1)
    if (!last) return []
    const copies = await repeatedMarks(connection, events)
    const ours = events.filter(
      (row) => about.isOurs(row) && !copies.has(row.id) && !files.sealed.has(row.id),
    )
    const genuine = new Set(ours)
    for (const row of events) if (!genuine.has(row)) about.onForged?.(row.id)
    if (ours.length > 0) return ours
    floor = last.id
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
  if (stored === size || files.last === null) return
  const leaves = await files.readLeaves(stored, size)
  await insertSealed(connection, stored, leaves, files.last)
}

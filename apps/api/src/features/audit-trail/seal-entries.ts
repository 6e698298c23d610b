import type { KeyObject } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tables } from '#/database/tables.ts'
import { signCheckpoint } from './checkpoint.ts'
import { leafHash } from './leaf-hash.ts'
import { rootOf, withLeaf } from './merkle-range.ts'
import { type Leaf, TrailDamaged, type TrailFiles } from './trail-files.ts'
import { insertSealed, leafCount, unsealedEvents } from './trail.store.ts'

const batch = 2000

/**
 * Seals what is committed and not sealed yet, at most 2000 entries: first on the disk, then in the
 * database. Leaf indexes follow the order of sealing, so gaps in the ids and late commits do no harm.
 * Answers how many entries were sealed.
 */
export async function sealEntries(
  connection: Kysely<Tables>,
  files: TrailFiles,
  key: KeyObject,
  about: { now: Date; floor: number },
): Promise<number> {
  const events = await unsealedEvents(connection, about.floor, batch)
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

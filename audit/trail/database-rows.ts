import type { Connection, RowDataPacket } from 'mysql2/promise'
import { Broken } from './broken.ts'
import type { Line } from './checkpoint.ts'
import { type EntryRow, hashEntry, printedColumns, readEntry } from './entry.ts'
import type { FoundLog, SealedLeaf, SealedLog } from './sealed-log.ts'

const batch = 2000

type LeafRow = { leafIndex: number; eventId: bigint; leafHash: Buffer }

/**
 * Compares the database with the sealed log, entry by entry in the order of sealing. Throws `Broken` with the first entry that differs:
 * its id, its leaf index and what is wrong with it.
 */
export async function compareRows(
  connection: Connection,
  log: SealedLog,
  progress: (checked: number) => void,
): Promise<void> {
  for (let from = 0; from < log.size; from += batch) {
    const to = Math.min(log.size, from + batch)
    const leaves = await readLeafRows(connection, from, to)
    const entries = await readEntries(connection, log, from, to)
    for (let index = from; index < to; index++) compareRow(log, index, leaves, entries)
    progress(to)
  }
}

function compareRow(
  log: SealedLog,
  index: number,
  leaves: ReadonlyMap<number, LeafRow>,
  entries: ReadonlyMap<bigint, EntryRow>,
): void {
  const sealed = log.leaves(index)
  const place = `entry ${sealed.eventId} (leaf index ${index})`
  const entry = entries.get(sealed.eventId)
  if (!entry) throw new Broken(`${place} was sealed and is no longer in audit_events`)
  if (!hashEntry(entry).equals(sealed.hash)) {
    throw new Broken(`${place} is not what was sealed: its row in audit_events was changed`)
  }
  const leaf = leaves.get(index)
  if (!leaf) throw new Broken(`${place} has lost its row in trail_leaves`)
  if (leaf.eventId !== sealed.eventId) {
    throw new Broken(
      `${place} stands in trail_leaves as entry ${leaf.eventId}: the order was changed`,
    )
  }
  if (!leaf.leafHash.equals(sealed.hash)) {
    throw new Broken(`${place} has another hash in trail_leaves than was sealed`)
  }
}

async function readLeafRows(
  connection: Connection,
  from: number,
  to: number,
): Promise<Map<number, LeafRow>> {
  const [rows] = await connection.query<RowDataPacket[]>(
    'SELECT leaf_index, CAST(event_id AS CHAR) AS event_id, leaf_hash FROM trail_leaves WHERE leaf_index >= ? AND leaf_index < ?',
    [from, to],
  )
  return new Map(
    rows.map((row) => [
      Number(row.leaf_index),
      {
        leafIndex: Number(row.leaf_index),
        eventId: BigInt(row.event_id as string),
        leafHash: row.leaf_hash as Buffer,
      },
    ]),
  )
}

async function readEntries(
  connection: Connection,
  log: SealedLog,
  from: number,
  to: number,
): Promise<Map<bigint, EntryRow>> {
  const ids = Array.from({ length: to - from }, (_, index) =>
    log.leaves(from + index).eventId.toString(),
  )
  const [rows] = await connection.query<RowDataPacket[]>(
    `SELECT ${printedColumns} FROM audit_events e WHERE e.id IN (${ids.join(',')})`,
  )
  return new Map(
    rows.map((row) => {
      const entry = readEntry(row)
      return [BigInt(entry.id!), entry]
    }),
  )
}

/** How many leaves the database holds: one more than the highest index. */
export async function countLeaves(connection: Connection): Promise<number> {
  const [rows] = await connection.query<RowDataPacket[]>(
    'SELECT COALESCE(MAX(leaf_index) + 1, 0) AS n FROM trail_leaves',
  )
  return Number(rows[0]!.n)
}

/** The first leaf that the files do not know; null when there is none. */
export async function findUncovered(
  connection: Connection,
  size: number,
): Promise<{ leafIndex: number; eventId: string } | null> {
  const [rows] = await connection.query<RowDataPacket[]>(
    'SELECT leaf_index, CAST(event_id AS CHAR) AS event_id FROM trail_leaves WHERE leaf_index >= ? ORDER BY leaf_index LIMIT 1',
    [size],
  )
  const [row] = rows
  return row ? { leafIndex: Number(row.leaf_index), eventId: row.event_id as string } : null
}

const printedCheckpoint = `CAST(size AS CHAR) AS size, LOWER(HEX(root)) AS root, LOWER(HEX(previous)) AS previous, LOWER(HEX(signature)) AS signature,
  CONCAT(REPLACE(LEFT(CAST(at AS CHAR), 23), ' ', 'T'), 'Z') AS at`

/** The log as the database tells it, where its folder is out of reach: its copies of leaves and checkpoints. */
export async function findInDatabase(connection: Connection): Promise<FoundLog> {
  const [lines] = await connection.query<RowDataPacket[]>(
    `SELECT 'girasol-trail' AS origin, ${printedCheckpoint} FROM trail_checkpoints ORDER BY trail_checkpoints.size`,
  )
  const held = await countLeaves(connection)
  const found: SealedLeaf[] = []
  for (let from = 0; from < held; from += batch) {
    const rows = await readLeafRows(connection, from, Math.min(held, from + batch))
    for (let index = from; index < Math.min(held, from + batch); index++) {
      const row = rows.get(index)
      if (!row) throw new Broken(`leaf index ${index} is missing from trail_leaves`)
      found.push({ eventId: row.eventId, hash: row.leafHash })
    }
  }
  return {
    lines: lines as unknown as Line[],
    leaves: (index) => found[index]!,
    held,
    place: 'trail_leaves',
  }
}

/** Compares the copies of the checkpoints, which people are shown, with what was signed: each must be there, whole, and no other. */
export async function compareCheckpoints(connection: Connection, log: SealedLog): Promise<void> {
  const [rows] = await connection.query<RowDataPacket[]>(
    `SELECT ${printedCheckpoint} FROM trail_checkpoints WHERE size <= ? ORDER BY trail_checkpoints.size`,
    [log.size],
  )
  const copies = new Map(rows.map((row) => [row.size as string, row]))
  for (const line of log.checkpoints) {
    const copy = copies.get(line.size)
    copies.delete(line.size)
    if (!copy) throw new Broken(`${nameOf(line.size)} is missing from trail_checkpoints`)
    const same = (['root', 'at', 'previous', 'signature'] as const).every(
      (field) => copy[field] === line[field],
    )
    if (!same) throw notSigned(line.size)
  }
  const [unknown] = copies.keys()
  if (unknown !== undefined) throw notSigned(unknown)
}

const nameOf = (size: string) => `the checkpoint over ${size} entries`
const notSigned = (size: string) =>
  new Broken(`the copy in trail_checkpoints of ${nameOf(size)} is not what was signed`)

/**
 * The first entry that no leaf holds although a younger one is sealed; null when there is none. One that was committed late is
 * sealed within a second, so what stays is what the sealer refuses: no program of ours wrote it.
 */
export async function findPassedOver(connection: Connection): Promise<string | null> {
  const [rows] = await connection.query<RowDataPacket[]>(
    `SELECT CAST(e.id AS CHAR) AS id FROM audit_events e LEFT JOIN trail_leaves l ON l.event_id = e.id
      WHERE l.event_id IS NULL AND e.id < (SELECT MAX(event_id) FROM trail_leaves) ORDER BY e.id LIMIT 1`,
  )
  return (rows[0]?.id as string | undefined) ?? null
}

/** How many entries no leaf holds yet. */
export async function countUnsealed(connection: Connection): Promise<number> {
  const [rows] = await connection.query<RowDataPacket[]>(
    'SELECT COUNT(*) AS n FROM audit_events e LEFT JOIN trail_leaves l ON l.event_id = e.id WHERE l.event_id IS NULL',
  )
  return Number(rows[0]!.n)
}

import type { Kysely } from 'kysely'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'
import type { Gap, Place } from './trail-place.ts'

export type TakenPlace = Place & {
  /** When it was last kept. */
  readAt: Date
}

/** Makes a reader's row, once. Not in `takePlace`: an insert waits for whoever holds the row. */
export async function ensureReader(db: Kysely<Tables>, name: string): Promise<void> {
  const values = { name, last_id: 0, gaps: '[]', read_at: new Date(0) }
  await db.insertInto('trail_readers').ignore().values(values).execute()
}

/** Takes a reader's place for this transaction; null while another program holds it. */
export async function takePlace(tx: Transaction, name: string): Promise<TakenPlace | null> {
  const row = await tx
    .selectFrom('trail_readers')
    .select(['last_id', 'gaps', 'read_at'])
    .where('name', '=', name)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!row) return null
  const gaps: unknown = typeof row.gaps === 'string' ? JSON.parse(row.gaps) : row.gaps
  return { lastId: Number(row.last_id), gaps: gaps as Gap[], readAt: row.read_at }
}

export async function keepPlace(
  tx: Transaction,
  name: string,
  place: Place,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('trail_readers')
    .set({ last_id: place.lastId, gaps: JSON.stringify(place.gaps), read_at: now })
    .where('name', '=', name)
    .execute()
}

import type { StaffReason } from '@girasol/contract'
import type { Insertable, Kysely, Selectable } from 'kysely'
import { idBytes, idText } from '#/database/ids.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'

type Db = Kysely<Tables> | Transaction

export type Permit = {
  id: string
  customerId: string
  holderId: string
  reason: StaffReason
  expiresAt: Date
  usedAt: Date | null
}

/** Adds what was agreed to. */
export async function insertPermit(
  tx: Transaction,
  row: Insertable<Tables['export_permits']>,
): Promise<void> {
  await tx.insertInto('export_permits').values(row).execute()
}

/** One permit; null when there is none. */
export async function findPermit(db: Db, id: string): Promise<Permit | null> {
  const row = await db
    .selectFrom('export_permits')
    .selectAll()
    .where('id', '=', idBytes(id))
    .executeTakeFirst()
  return row ? readRow(row) : null
}

/** What somebody may still fetch. */
export async function listPermits(db: Db, holderId: string, now: Date): Promise<Permit[]> {
  const rows = await db
    .selectFrom('export_permits')
    .selectAll()
    .where('holder_id', '=', idBytes(holderId))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
  return rows.map(readRow)
}

/** Uses a permit up, once. */
export async function usePermit(tx: Transaction, id: string, now: Date): Promise<boolean> {
  const [done] = await tx
    .updateTable('export_permits')
    .set({ used_at: now })
    .where('id', '=', idBytes(id))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .execute()
  return done?.numUpdatedRows === 1n
}

function readRow(row: Selectable<Tables['export_permits']>): Permit {
  return {
    id: idText(row.id),
    customerId: idText(row.customer_id),
    holderId: idText(row.holder_id),
    reason: row.reason_code as StaffReason,
    expiresAt: row.expires_at,
    usedAt: row.used_at,
  }
}

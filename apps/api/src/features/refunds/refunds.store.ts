import type { StaffReason } from '@girasol/contract'
import type { Insertable, Kysely } from 'kysely'
import { idBytes, idText } from '#/database/ids.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'

type Db = Kysely<Tables> | Transaction

export type StoredRefund = {
  id: string
  amountCents: number
  reason: StaffReason
  /** Null where one person was enough. */
  approvedBy: Buffer | null
  decidedAt: Date
}

/** Adds a refund that was decided. */
export async function insertRefund(
  tx: Transaction,
  row: Insertable<Tables['refunds']>,
): Promise<void> {
  await tx.insertInto('refunds').values(row).execute()
}

/** Refunds of an order, the newest first. */
export async function refundsOf(db: Db, orderId: string): Promise<StoredRefund[]> {
  const rows = await db
    .selectFrom('refunds')
    .select(['id', 'amount_cents', 'reason_code', 'approved_by', 'decided_at'])
    .where('order_id', '=', idBytes(orderId))
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    id: idText(row.id),
    amountCents: row.amount_cents,
    reason: row.reason_code as StaffReason,
    approvedBy: row.approved_by,
    decidedAt: row.decided_at,
  }))
}

/** What a refund needs of its order, held until the transaction ends so that two refunds at once do not both find room. */
export async function lockTerms(
  tx: Transaction,
  orderId: string,
): Promise<{ number: string; customerId: string; totalCents: number }> {
  const row = await tx
    .selectFrom('orders')
    .select(['number', 'customer_id', 'total_cents'])
    .where('id', '=', idBytes(orderId))
    .forUpdate()
    .executeTakeFirstOrThrow()
  return {
    number: row.number,
    customerId: idText(row.customer_id),
    totalCents: row.total_cents,
  }
}

import type { SealedReason } from '@girasol/contract'
import type { Insertable, Kysely, Selectable } from 'kysely'
import { idBytes, idText } from '#/database/ids.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'

type Db = Kysely<Tables> | Transaction

export type StoredAccess = {
  id: string
  holderId: string
  scope: 'order' | 'customer'
  customerId: string
  orderId: string | null
  reason: SealedReason
  reasonSealed: Buffer
  minutes: number
  emergency: boolean
  approvalId: string
  createdAt: Date
  startsAt: Date | null
  endsAt: Date | null
  endedAt: Date | null
  firstApproverId: string | null
  secondApproverId: string | null
  reviewedAt: Date | null
  verdict: 'justified' | 'notJustified' | null
}

/** Adds an access that is asked for. */
export async function insertAccess(
  tx: Transaction,
  row: Insertable<Tables['sealed_accesses']>,
): Promise<void> {
  await tx.insertInto('sealed_accesses').values(row).execute()
}

/** One access; null when there is none. */
export async function findAccess(db: Db, id: string): Promise<StoredAccess | null> {
  const row = await db
    .selectFrom('sealed_accesses')
    .selectAll()
    .where('id', '=', idBytes(id))
    .executeTakeFirst()
  return row ? readRow(row) : null
}

/** Accesses, newest first: all of them, or one engineer's and the emergencies that somebody is to look at. */
export async function listAccesses(db: Db, holderId: string | null): Promise<StoredAccess[]> {
  const all = db.selectFrom('sealed_accesses').selectAll().orderBy('id', 'desc').limit(100)
  if (holderId === null) return (await all.execute()).map(readRow)
  const some = all.where((where) =>
    where.or([
      where('holder_id', '=', idBytes(holderId)),
      where.and([
        where('emergency', '=', 1),
        where('starts_at', 'is not', null),
        where('reviewed_at', 'is', null),
      ]),
    ]),
  )
  return (await some.execute()).map(readRow)
}

/** Begins an access that was agreed to, once. */
export async function begin(
  tx: Transaction,
  id: string,
  begun: { startsAt: Date; endsAt: Date; approvers: readonly [string | null, string] },
): Promise<boolean> {
  const [first, second] = begun.approvers
  const [done] = await tx
    .updateTable('sealed_accesses')
    .set({
      starts_at: begun.startsAt,
      ends_at: begun.endsAt,
      first_approver_id: first === null ? null : idBytes(first),
      second_approver_id: idBytes(second),
    })
    .where('id', '=', idBytes(id))
    .where('starts_at', 'is', null)
    .execute()
  return done?.numUpdatedRows === 1n
}

/** Ends an access that runs, once. */
export async function end(
  tx: Transaction,
  id: string,
  { by, now }: { by: string; now: Date },
): Promise<boolean> {
  const [done] = await tx
    .updateTable('sealed_accesses')
    .set({ ended_at: now, ended_by: idBytes(by) })
    .where('id', '=', idBytes(id))
    .where('ended_at', 'is', null)
    .where('ends_at', '>', now)
    .execute()
  return done?.numUpdatedRows === 1n
}

/** Notes a look, while the access runs: false when it ended in the meantime. */
export async function noteLook(tx: Transaction, id: string, now: Date): Promise<boolean> {
  const [done] = await tx
    .updateTable('sealed_accesses')
    .set({ last_read_at: now })
    .where('id', '=', idBytes(id))
    .where('starts_at', '<=', now)
    .where('ends_at', '>', now)
    .where('ended_at', 'is', null)
    .execute()
  return done?.numUpdatedRows === 1n
}

/** Notes what came of looking at an emergency, once, by somebody who had no part in it. */
export async function noteReview(
  tx: Transaction,
  id: string,
  review: { by: string; verdict: 'justified' | 'notJustified'; sealed: Buffer; now: Date },
): Promise<boolean> {
  const by = idBytes(review.by)
  const [done] = await tx
    .updateTable('sealed_accesses')
    .set({
      reviewed_by: by,
      reviewed_at: review.now,
      verdict: review.verdict,
      verdict_sealed: review.sealed,
    })
    .where('id', '=', idBytes(id))
    .where('emergency', '=', 1)
    .where('starts_at', 'is not', null)
    .where('reviewed_at', 'is', null)
    .where('holder_id', '!=', by)
    .where((where) =>
      where.or([where('first_approver_id', 'is', null), where('first_approver_id', '!=', by)]),
    )
    .where('second_approver_id', '!=', by)
    .execute()
  return done?.numUpdatedRows === 1n
}

function readRow(row: Selectable<Tables['sealed_accesses']>): StoredAccess {
  return {
    id: idText(row.id),
    holderId: idText(row.holder_id),
    scope: row.scope as StoredAccess['scope'],
    customerId: idText(row.customer_id),
    orderId: row.order_id && idText(row.order_id),
    reason: row.reason_code as SealedReason,
    reasonSealed: row.reason_sealed,
    minutes: row.minutes,
    emergency: row.emergency === 1,
    approvalId: idText(row.approval_id),
    createdAt: row.created_at,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    endedAt: row.ended_at,
    firstApproverId: row.first_approver_id && idText(row.first_approver_id),
    secondApproverId: row.second_approver_id && idText(row.second_approver_id),
    reviewedAt: row.reviewed_at,
    verdict: row.verdict as StoredAccess['verdict'],
  }
}

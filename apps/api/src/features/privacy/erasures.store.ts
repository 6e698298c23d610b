import type { Kysely } from 'kysely'
import { idBytes, idText } from '#/database/ids.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'

type Db = Kysely<Tables> | Transaction

export type Erasure = { id: string; accountId: string; askedAt: Date; dueAt: Date }

export async function insertErasure(tx: Transaction, asked: Erasure): Promise<void> {
  await tx
    .insertInto('erasures')
    .values({
      id: idBytes(asked.id),
      account_id: idBytes(asked.accountId),
      state: 'waiting',
      asked_at: asked.askedAt,
      due_at: asked.dueAt,
    })
    .execute()
}

/** The erasure that somebody asked for and that has not happened; null when there is none. */
export async function findWaitingErasure(db: Db, accountId: string): Promise<Erasure | null> {
  const row = await db
    .selectFrom('erasures')
    .select(['id', 'account_id', 'asked_at', 'due_at'])
    .where('account_id', '=', idBytes(accountId))
    .where('state', '=', 'waiting')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  return {
    id: idText(row.id),
    accountId: idText(row.account_id),
    askedAt: row.asked_at,
    dueAt: row.due_at,
  }
}

/** Undoes what was asked for and is not due yet; false when there is nothing to undo. */
export async function undoWaiting(tx: Transaction, accountId: string, now: Date): Promise<boolean> {
  const [done] = await tx
    .updateTable('erasures')
    .set({ state: 'undone', ended_at: now })
    .where('account_id', '=', idBytes(accountId))
    .where('state', '=', 'waiting')
    .where('due_at', '>', now)
    .execute()
  return (done?.numUpdatedRows ?? 0n) > 0n
}

/** Marks an erasure as happened; false when it was undone or has happened before. */
export async function markErased(tx: Transaction, accountId: string, now: Date): Promise<boolean> {
  const [done] = await tx
    .updateTable('erasures')
    .set({ state: 'done', ended_at: now })
    .where('account_id', '=', idBytes(accountId))
    .where('state', '=', 'waiting')
    .execute()
  return (done?.numUpdatedRows ?? 0n) > 0n
}

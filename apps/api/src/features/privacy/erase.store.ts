import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { idBytes } from '#/database/ids.ts'
import type { Transaction } from '#/database/transaction.ts'
import { holdings } from './data-map.ts'

/** Whether the mail that tells of the erasure still waits to be sent. */
export async function isMailWaiting(tx: Transaction, accountId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('mail_queue')
    .select('id')
    .where('account_id', '=', idBytes(accountId))
    .where('kind', '=', 'accountErased')
    .where('state', '=', 'ready')
    .executeTakeFirst()
  return row !== undefined
}

/** The key goes last, by itself: it is what makes everything else unreadable. */
const apart = ['data_keys']

/**
 * Removes what need not stay and writes over what finds or names the person: the indexes of address and phone, and what was sealed.
 * Orders, money and the trail stay, without anybody's name.
 */
export async function erasePerson(tx: Transaction, accountId: string): Promise<void> {
  const id = idBytes(accountId)
  for (const { table, owner, erasing } of holdings) {
    if (erasing !== 'removed' || apart.includes(table)) continue
    await sql`DELETE FROM ${sql.table(table)} WHERE ${owner(id)}`.execute(tx)
  }
  await tx
    .updateTable('accounts')
    .set({
      state: 'erased',
      // Finds nobody, and is nobody else's.
      email_index: randomBytes(32),
      email_sealed: Buffer.alloc(0),
      name_sealed: Buffer.alloc(0),
    })
    .where('id', '=', id)
    .execute()
  await tx
    .updateTable('orders')
    .set({ phone_index: null, phone_sealed: null })
    .where('customer_id', '=', id)
    .execute()
}

import { idBytes } from '#/database/ids.ts'
import type { Transaction } from '#/database/transaction.ts'

/**
 * Holds an account's row until the transaction ends, and says whether the account is active. Whatever begins a session and whatever ends
 * all of them asks first, so that one comes before the other: a session that is begun meanwhile would outlive what ends them.
 */
export async function lockAccount(tx: Transaction, accountId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('accounts')
    .select('state')
    .where('id', '=', idBytes(accountId))
    .forUpdate()
    .executeTakeFirst()
  return row?.state === 'active'
}

import type { App } from '#/application.ts'
import { idBytes } from '#/database/ids.ts'
import type { Transaction } from '#/database/transaction.ts'
import { open } from '#/security/crypto.ts'

/** A person's name and address, unmasked: for a sealed access that runs. Throws when there is no such account. */
export async function openPerson(
  app: App,
  tx: Transaction,
  accountId: string,
): Promise<{ id: string; name: string; email: string }> {
  const row = await tx
    .selectFrom('accounts')
    .select(['name_sealed', 'email_sealed'])
    .where('id', '=', idBytes(accountId))
    .executeTakeFirstOrThrow()
  const key = await app.keys.of(tx, accountId)
  const place = (column: string) => ({ table: 'accounts', column, row: accountId })
  return {
    id: accountId,
    name: open(key, place('name_sealed'), row.name_sealed),
    email: open(key, place('email_sealed'), row.email_sealed),
  }
}

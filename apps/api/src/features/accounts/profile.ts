import type { Account } from '@girasol/contract'
import type { Kysely } from 'kysely'
import type { App } from '#/application.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'
import { open } from '#/security/crypto.ts'
import { findAccount } from './accounts.store.ts'

/** An account with its name opened. Throws when there is none. */
export async function readProfile(
  app: App,
  db: Kysely<Tables> | Transaction,
  accountId: string,
): Promise<Account> {
  const account = await findAccount(db, accountId)
  if (!account) throw new Error('no such account')
  const key = await app.keys.of(db, accountId)
  const place = { table: 'accounts', column: 'name_sealed', row: accountId }
  const { id, role, language, crewId } = account
  return { id, role, language, crewId, name: open(key, place, account.nameSealed) }
}

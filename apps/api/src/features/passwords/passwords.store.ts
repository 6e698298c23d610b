import type { Kysely } from 'kysely'
import { idBytes } from '#/database/ids.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'
import type { StoredPassword } from '#/security/passwords.ts'
import type { Audience } from '#/security/sessions.ts'

type Reader = Kysely<Tables> | Transaction

export type OwnPassword = {
  password: StoredPassword
  emailSealed: Buffer
  emailVersion: number
  nameSealed: Buffer
  nameVersion: number
}

/** The password of an active account of a door, with the sealed words that it must not be made of; null when there is none. */
export async function findPassword(
  db: Reader,
  audience: Audience,
  accountId: string,
): Promise<OwnPassword | null> {
  const row = await db
    .selectFrom('accounts')
    .innerJoin('passwords', 'passwords.account_id', 'accounts.id')
    .select(['hash', 'pepper_id'])
    .select(['email_sealed', 'email_version', 'name_sealed', 'name_version'])
    .where('accounts.id', '=', idBytes(accountId))
    .where('audience', '=', audience)
    .where('state', '=', 'active')
    .executeTakeFirst()
  if (!row) return null
  return {
    password: { hash: row.hash, pepperId: row.pepper_id },
    emailSealed: row.email_sealed,
    emailVersion: row.email_version,
    nameSealed: row.name_sealed,
    nameVersion: row.name_version,
  }
}

/** Puts a new password in the place of the present one. */
export async function updatePassword(
  tx: Transaction,
  accountId: string,
  password: StoredPassword,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('passwords')
    .set({ hash: password.hash, pepper_id: password.pepperId, changed_at: now })
    .where('account_id', '=', idBytes(accountId))
    .execute()
}

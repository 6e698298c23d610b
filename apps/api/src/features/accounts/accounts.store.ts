import type { Language, Role } from '@girasol/contract'
import type { Insertable, Kysely } from 'kysely'
import { idBytes, idText } from '#/database/ids.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'
import type { StoredPassword } from '#/security/passwords.ts'
import type { Audience } from '#/security/sessions.ts'

type Reader = Kysely<Tables> | Transaction

export type AccountRow = {
  id: string
  role: Role
  language: Language
  crewId: string | null
  nameVersion: number
}

/** The account of an address, whatever its state; null when there is none. For the worker, which tells nobody. */
export async function findAddress(
  db: Reader,
  audience: Audience,
  emailIndex: Buffer,
): Promise<{ accountId: string; state: string } | null> {
  const row = await db
    .selectFrom('accounts')
    .select(['id', 'state'])
    .where('audience', '=', audience)
    .where('email_index', '=', emailIndex)
    .executeTakeFirst()
  return row ? { accountId: idText(row.id), state: row.state } : null
}

/** Adds an account; its address must be new at its door, or the database refuses it as `accounts_by_email`. */
export async function insertAccount(
  tx: Transaction,
  row: Insertable<Tables['accounts']>,
): Promise<void> {
  await tx.insertInto('accounts').values(row).execute()
}

/** Adds the password of a new account. */
export async function insertPassword(
  tx: Transaction,
  accountId: string,
  password: StoredPassword,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('passwords')
    .values({
      account_id: idBytes(accountId),
      hash: password.hash,
      pepper_id: password.pepperId,
      changed_at: now,
    })
    .execute()
}

/** Writes what a person may change of the own account by themselves. */
export async function updateProfile(
  tx: Transaction,
  accountId: string,
  changed: { nameSealed: Buffer; nameVersion: number; language: Language },
): Promise<void> {
  await tx
    .updateTable('accounts')
    .set({
      name_sealed: changed.nameSealed,
      name_version: changed.nameVersion,
      language: changed.language,
    })
    .where('id', '=', idBytes(accountId))
    .execute()
}

/** One account, kept as it is until the transaction ends; null when there is none. */
export async function holdAccount(tx: Transaction, accountId: string): Promise<AccountRow | null> {
  const row = await tx
    .selectFrom('accounts')
    .select(['id', 'role', 'language', 'crew_id', 'name_version'])
    .where('id', '=', idBytes(accountId))
    .forUpdate()
    .executeTakeFirst()
  if (!row) return null
  return {
    id: idText(row.id),
    role: row.role as Role,
    language: row.language as Language,
    crewId: row.crew_id && idText(row.crew_id),
    nameVersion: row.name_version,
  }
}

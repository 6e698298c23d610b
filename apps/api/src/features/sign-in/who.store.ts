import type { Account, Language, Role } from '@girasol/contract'
import type { Kysely } from 'kysely'
import type { App } from '#/application.ts'
import { idBytes, idText } from '#/database/ids.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'
import { emailPlace, namePlace } from '#/security/account-places.ts'
import { open } from '#/security/crypto.ts'
import type { StoredPassword } from '#/security/passwords.ts'
import type { Audience } from '#/security/sessions.ts'

type Reader = Kysely<Tables> | Transaction

export type Found = { accountId: string; password: StoredPassword; changedAt: Date }

/** An account with its password by the keyed hash of its address; only accounts that are active. */
export async function findByEmail(
  db: Reader,
  audience: Audience,
  emailIndex: Buffer,
): Promise<Found | null> {
  const row = await withPassword(db)
    .where('audience', '=', audience)
    .where('email_index', '=', emailIndex)
    .where('state', '=', 'active')
    .executeTakeFirst()
  return row ? readFound(row) : null
}

/** The same by the account's id. */
export async function findWithPassword(db: Reader, accountId: string): Promise<Found | null> {
  const row = await withPassword(db)
    .where('accounts.id', '=', idBytes(accountId))
    .where('state', '=', 'active')
    .executeTakeFirst()
  return row ? readFound(row) : null
}

function withPassword(db: Reader) {
  return db
    .selectFrom('accounts')
    .innerJoin('passwords', 'passwords.account_id', 'accounts.id')
    .select(['accounts.id', 'passwords.hash', 'passwords.pepper_id', 'passwords.changed_at'])
}

function readFound(row: { id: Buffer; hash: string; pepper_id: string; changed_at: Date }): Found {
  const password = { hash: row.hash, pepperId: row.pepper_id }
  return { accountId: idText(row.id), password, changedAt: row.changed_at }
}

/** Whether the password is still the one that was looked at; a hash that was only made anew is. Ask with the account locked. */
export async function isUnchanged(
  tx: Transaction,
  { accountId, changedAt }: { accountId: string; changedAt: Date },
): Promise<boolean> {
  const row = await tx
    .selectFrom('passwords')
    .select('changed_at')
    .where('account_id', '=', idBytes(accountId))
    .executeTakeFirst()
  return row?.changed_at.getTime() === changedAt.getTime()
}

/** An account with its name opened. Throws when there is none. */
export async function readProfile(app: App, db: Reader, accountId: string): Promise<Account> {
  const row = await findRow(db, accountId)
  if (!row) throw new Error('no such account')
  const key = await app.keys.of(db, accountId)
  return {
    id: accountId,
    role: row.role as Role,
    language: row.language as Language,
    crewId: row.crew_id && idText(row.crew_id),
    name: open(key, namePlace(accountId, row.name_version), row.name_sealed),
  }
}

/** The address of an account, opened: for its owner's own authenticator, which shows it. */
export async function readAddress(app: App, db: Reader, accountId: string): Promise<string> {
  const row = await findRow(db, accountId)
  if (!row) throw new Error('no such account')
  const key = await app.keys.of(db, accountId)
  return open(key, emailPlace(accountId, row.email_version), row.email_sealed)
}

function findRow(db: Reader, accountId: string) {
  return db
    .selectFrom('accounts')
    .select(['role', 'language', 'crew_id'])
    .select(['name_sealed', 'name_version', 'email_sealed', 'email_version'])
    .where('id', '=', idBytes(accountId))
    .executeTakeFirst()
}

/** At which door an account comes in, and by which hash its address is found; null when there is none. */
export async function findDoor(
  db: Reader,
  accountId: string,
): Promise<{ audience: Audience; emailIndex: Buffer } | null> {
  const row = await db
    .selectFrom('accounts')
    .select(['audience', 'email_index'])
    .where('id', '=', idBytes(accountId))
    .executeTakeFirst()
  return row ? { audience: row.audience as Audience, emailIndex: row.email_index } : null
}

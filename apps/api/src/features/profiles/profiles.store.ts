import type { Language, Role } from '@girasol/contract'
import type { Kysely } from 'kysely'
import { idBytes, idText } from '#/database/ids.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'

type Db = Kysely<Tables> | Transaction

export type StoredPerson = {
  id: string
  role: Role
  state: string
  language: Language
  createdAt: Date
  nameSealed: Buffer
  nameVersion: number
  emailSealed: Buffer
  emailVersion: number
}

/** An account with name and address still sealed; null when there is none. */
export async function findStored(db: Db, accountId: string): Promise<StoredPerson | null> {
  const row = await db
    .selectFrom('accounts')
    .select(['id', 'role', 'state', 'language', 'created_at'])
    .select(['name_sealed', 'name_version', 'email_sealed', 'email_version'])
    .where('id', '=', idBytes(accountId))
    .executeTakeFirst()
  if (!row) return null
  return {
    id: idText(row.id),
    role: row.role as Role,
    state: row.state,
    language: row.language as Language,
    createdAt: row.created_at,
    nameSealed: row.name_sealed,
    nameVersion: row.name_version,
    emailSealed: row.email_sealed,
    emailVersion: row.email_version,
  }
}

/** The account of a person, not of the staff, by the keyed hash of the address; null when there is none. */
export async function findByEmailIndex(db: Db, emailIndex: Buffer): Promise<string | null> {
  const row = await db
    .selectFrom('accounts')
    .select('id')
    .where('audience', '=', 'people')
    .where('email_index', '=', emailIndex)
    .executeTakeFirst()
  return row ? idText(row.id) : null
}

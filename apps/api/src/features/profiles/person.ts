import type { Language, Role } from '@girasol/contract'
import type { Kysely } from 'kysely'
import type { App } from '#/application.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'
import { emailPlace, namePlace } from '#/security/account-places.ts'
import { open } from '#/security/crypto.ts'
import { KeyDestroyed } from '#/security/key-faults.ts'
import { findStored } from './profiles.store.ts'

type Db = Kysely<Tables> | Transaction

/** An account with name and address opened; both are null when the person was erased. */
export type Person = {
  id: string
  role: Role
  state: string
  language: Language
  createdAt: Date
  name: string | null
  email: string | null
}

/** Who an account belongs to; null when there is none. */
export async function findPerson(app: App, db: Db, accountId: string): Promise<Person | null> {
  const stored = await findStored(db, accountId)
  if (!stored) return null
  const { nameSealed, nameVersion, emailSealed, emailVersion, ...plain } = stored
  // Right after an erasure another program may still have the key in its memory; there is nothing left to open.
  if (plain.state === 'erased') return { ...plain, name: null, email: null }
  try {
    const key = await app.keys.of(db, accountId)
    const name = open(key, namePlace(accountId, nameVersion), nameSealed)
    return { ...plain, name, email: open(key, emailPlace(accountId, emailVersion), emailSealed) }
  } catch (error) {
    if (!(error instanceof KeyDestroyed)) throw error
    return { ...plain, name: null, email: null }
  }
}

/** What somebody is called; null when the person was erased. */
export async function readName(app: App, db: Db, accountId: string): Promise<string | null> {
  return (await findPerson(app, db, accountId))?.name ?? null
}

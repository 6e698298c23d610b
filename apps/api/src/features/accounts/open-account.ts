import type { Language, Role } from '@girasol/contract'
import type { App } from '#/application.ts'
import { isDuplicate } from '#/database/database-errors.ts'
import { idBytes, newId } from '#/database/ids.ts'
import type { Transaction } from '#/database/transaction.ts'
import { emailPlace, namePlace } from '#/security/account-places.ts'
import { seal } from '#/security/crypto.ts'
import type { StoredPassword } from '#/security/passwords.ts'
import type { Audience } from '#/security/sessions.ts'
import { insertAccount, insertPassword } from './accounts.store.ts'
import { emailIndex } from '#/security/email-index.ts'

type NewAccount = {
  role: Role
  email: string
  name: string
  language: Language
  crewId: string | null
  /** From `app.passwords.hash`, made before the transaction: it takes as long as the rest together. */
  password: StoredPassword
  now: Date
  /** For seeds that must come out the same each time; a new id without it. */
  accountId?: string
}

/** The address has an account by now: for the caller to tell, or not. */
export class AddressTaken extends Error {}

/** Which door an account uses. */
export function audienceOf(role: Role): Audience {
  return role === 'customer' || role === 'crew' ? 'people' : 'staff'
}

/** Opens an account: its key, its sealed name and address, its password. Throws `AddressTaken`. Returns its id. */
export async function openAccount(app: App, tx: Transaction, opened: NewAccount): Promise<string> {
  const accountId = opened.accountId ?? newId()
  const key = await app.keys.create(tx, accountId, opened.now)
  const audience = audienceOf(opened.role)
  try {
    await insertAccount(tx, {
      id: idBytes(accountId),
      audience,
      role: opened.role,
      state: 'active',
      language: opened.language,
      crew_id: opened.crewId === null ? null : idBytes(opened.crewId),
      email_index: emailIndex(app, audience, opened.email),
      email_sealed: seal(key, emailPlace(accountId, 1), opened.email),
      name_sealed: seal(key, namePlace(accountId, 1), opened.name),
      created_at: opened.now,
    })
  } catch (error) {
    if (!isDuplicate(error, 'accounts_by_email')) throw error
    throw new AddressTaken('the address has an account')
  }
  await insertPassword(tx, accountId, opened.password, opened.now)
  return accountId
}

import { contract, type OwnEmail } from '@girasol/contract'
import type { Kysely } from 'kysely'
import type { App } from '#/application.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'
import { handle } from '#/http/handler.ts'
import { emailPlace } from '#/security/account-places.ts'
import { open } from '#/security/crypto.ts'
import { findSealedEmail, findWaiting } from './emails.store.ts'

export const readEmail = handle(contract.emails.readEmail, ({ app, principal }) =>
  ownEmail(app, app.db, principal.accountId),
)

/** The address of an account, and the one that waits to take its place. Throws when there is no account. */
export async function ownEmail(
  app: App,
  db: Kysely<Tables> | Transaction,
  accountId: string,
): Promise<OwnEmail> {
  const own = await findSealedEmail(db, accountId)
  if (!own) throw new Error('no such account')
  const key = await app.keys.of(db, accountId)
  const email = open(key, emailPlace(accountId, own.version), own.sealed)
  const waiting = await findWaiting(db, accountId)
  if (!waiting) return { email, pending: null }
  const pending = open(key, changeEmailPlace(waiting.id), waiting.emailSealed)
  return { email, pending: { email: pending, countsAt: waiting.countsAt.toISOString() } }
}

/** Where the address of a change that waits is sealed. */
export function changeEmailPlace(changeId: string) {
  return { table: 'email_changes', column: 'email_sealed', row: changeId }
}

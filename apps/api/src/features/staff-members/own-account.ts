import type { App } from '#/application.ts'
import type { Transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import { emailIndex } from '../accounts/accounts.ts'
import { findByEmailIndex, findPerson } from '../profiles/profiles.ts'

/**
 * Nobody of the staff decides about the customer that they are themselves: somebody who works here and has a roof with us under the same
 * address. Fails with `ownAccount`.
 */
export async function refuseOwn(
  app: App,
  tx: Transaction,
  { staffId, customerId }: { staffId: string; customerId: string },
): Promise<void> {
  const email = (await findPerson(app, tx, staffId))?.email
  if (!email) return
  const own = await findByEmailIndex(tx, emailIndex(app, 'people', email))
  if (own === customerId) fail('ownAccount')
}

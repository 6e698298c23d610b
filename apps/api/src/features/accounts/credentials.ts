import type { App } from '#/application.ts'
import type { Audience } from '#/security/sessions.ts'
import { findByEmail } from './accounts.store.ts'
import { emailIndex } from './email-index.ts'
import { upgradePassword } from './upgrade-password.ts'

/** Whose credentials they are, or why they are not; an unknown address takes as long as a wrong password. */
export type Checked =
  | { accountId: string; failure: null }
  | { accountId: string | null; failure: 'unknownAccount' | 'wrongPassword' }

/** Checks an address and a password at one of the two doors: a staff account does not exist at the people's one, and vice versa. */
export async function checkCredentials(
  app: App,
  audience: Audience,
  given: { email: string; password: string },
): Promise<Checked> {
  const found = await findByEmail(app.db, audience, emailIndex(app, audience, given.email))
  const matches = await app.passwords.verify(found?.password ?? null, given.password)
  if (!found) return { accountId: null, failure: 'unknownAccount' }
  if (!matches) return { accountId: found.accountId, failure: 'wrongPassword' }
  await upgradePassword(app, found.accountId, found.password, given.password)
  return { accountId: found.accountId, failure: null }
}

import type { App } from '#/application.ts'
import { emailPlace, namePlace } from '#/security/account-places.ts'
import { open } from '#/security/crypto.ts'
import type { OwnPassword } from './passwords.store.ts'

/** What an attacker knows of an account: its name and its address. */
export async function knownWords(
  app: App,
  accountId: string,
  own: OwnPassword,
): Promise<readonly string[]> {
  const key = await app.keys.of(app.db, accountId)
  return [
    open(key, namePlace(accountId, own.nameVersion), own.nameSealed),
    open(key, emailPlace(accountId, own.emailVersion), own.emailSealed),
  ]
}

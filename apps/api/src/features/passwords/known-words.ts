import type { App } from '#/application.ts'
import { open } from '#/security/crypto.ts'
import type { OwnPassword } from './passwords.store.ts'

/** What an attacker knows of an account: its name and its address. */
export async function knownWords(
  app: App,
  accountId: string,
  own: OwnPassword,
): Promise<readonly string[]> {
  const key = await app.keys.of(app.db, accountId)
  const place = (column: string) => ({ table: 'accounts', column, row: accountId })
  return [
    open(key, place('name_sealed'), own.nameSealed),
    open(key, place('email_sealed'), own.emailSealed),
  ]
}

import type { App } from '#/application.ts'
import { idBytes } from '#/database/ids.ts'
import { transaction } from '#/database/transaction.ts'
import type { StoredPassword } from '#/security/passwords.ts'

/**
 * Makes an account's hash anew when it is of an older pepper or an older cost; `password` was verified against `stored` just now.
 * Never throws: who has the right password comes in, and the next sign-in tries again.
 */
export async function upgradePassword(
  app: App,
  accountId: string,
  stored: StoredPassword,
  password: string,
): Promise<void> {
  if (!app.passwords.needsUpgrade(stored)) return
  try {
    const made = await app.passwords.hash(password)
    await replaceHash(app, accountId, stored, made)
  } catch (error) {
    app.log.warn('password not upgraded', { accountId, error })
  }
}

/** Only in the place of the hash that was verified: a password that was changed meanwhile stays as it is. */
async function replaceHash(
  app: App,
  accountId: string,
  before: StoredPassword,
  after: StoredPassword,
): Promise<void> {
  await transaction(app.db, async (tx) => {
    const [done] = await tx
      .updateTable('passwords')
      .set({ hash: after.hash, pepper_id: after.pepperId })
      .where('account_id', '=', idBytes(accountId))
      .where('hash', '=', before.hash)
      .execute()
    if (done?.numUpdatedRows !== 1n) return
    await app.trail(tx, {
      at: app.clock.now(),
      actorId: null,
      actorRole: 'system',
      action: 'password.upgrade',
      resource: 'account',
      resourceId: accountId,
      outcome: 'done',
      after: { pepperId: after.pepperId },
    })
  })
}

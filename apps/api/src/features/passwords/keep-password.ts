import type { App } from '#/application.ts'
import type { Transaction } from '#/database/transaction.ts'
import { queueMail } from '#/features/notifications/notifications.ts'
import { beginAnew } from '#/features/sign-in/sign-in.ts'
import { dropChallenges } from '#/security/challenges.ts'
import { lockAccount } from '#/security/lock-account.ts'
import type { StoredPassword } from '#/security/passwords.ts'
import type { Audience } from '#/security/sessions.ts'
import { updatePassword } from './passwords.store.ts'

type Kept = {
  accountId: string
  audience: Audience
  password: StoredPassword
  /** The session that goes on; without it all of them end. */
  sessionId?: string
  now: Date
}

/** Makes a new password count: every other session and every link to set another one ends, and the owner is told. */
export async function keepPassword(app: App, tx: Transaction, kept: Kept): Promise<void> {
  const { accountId, password, now } = kept
  await lockAccount(tx, accountId)
  await updatePassword(tx, accountId, password, now)
  await beginAnew(app, tx, kept)
  await dropChallenges(tx, { accountId, purpose: 'passwordReset', now })
  const facts = { at: now.toISOString() }
  await queueMail(tx, { kind: 'passwordChanged', to: { accountId }, facts, at: now })
}

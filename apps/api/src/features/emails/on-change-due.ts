import type { App } from '#/application.ts'
import type { Transaction } from '#/database/transaction.ts'
import type { Subscriber } from '#/outbox/subscriber.ts'
import { emailPlace } from '#/security/account-places.ts'
import { dropChallenges } from '#/security/challenges.ts'
import { open, seal } from '#/security/crypto.ts'
import {
  endChange,
  holdEmailVersion,
  lockWaiting,
  replaceEmail,
  type WaitingChange,
} from './emails.store.ts'
import { changeEmailPlace } from './own-email.ts'

/** The three days are over and nobody has stopped the change: the new address is the account's. */
export const onChangeDue: Subscriber = async (tx, event, { app, now }) => {
  const change = await lockWaiting(tx, event.aggregateId)
  if (!change || change.countsAt > now) return
  const isDone = await moveAddress(app, tx, change, now)
  await endChange(tx, change.id, isDone ? 'done' : 'taken', now)
  await app.trail(tx, {
    at: now,
    actorId: null,
    actorRole: 'system',
    action: 'email.change',
    resource: 'account',
    resourceId: change.accountId,
    outcome: isDone ? 'done' : 'failed',
    reason: isDone ? null : 'addressTaken',
    after: { changeId: change.id },
  })
}

/** Seals the address anew for its place in the account. */
async function moveAddress(
  app: App,
  tx: Transaction,
  change: WaitingChange,
  now: Date,
): Promise<boolean> {
  const { id, accountId, emailIndex, emailSealed } = change
  const key = await app.keys.of(tx, accountId)
  const email = open(key, changeEmailPlace(id), emailSealed)
  const before = await holdEmailVersion(tx, accountId)
  if (before === null) throw new Error('no such account')
  const emailVersion = before + 1
  const sealed = seal(key, emailPlace(accountId, emailVersion), email)
  // A link that the old address holds must not set the password of an account that is no longer its own.
  await dropChallenges(tx, { accountId, purpose: 'passwordReset', now })
  return replaceEmail(tx, accountId, {
    emailIndex,
    emailSealed: sealed,
    emailVersion,
  })
}

import type { App } from '#/application.ts'
import { idBytes } from '#/database/ids.ts'
import { type Transaction, transaction } from '#/database/transaction.ts'
import type { StoredPassword } from '#/security/passwords.ts'
import { type Audience, endSessionsOf } from '#/security/sessions.ts'
import { dropCounters } from './attempts.store.ts'
import { ofAccount, ofFactor, reserveAttempt, returnAttempt, settleAttempt } from './attempts.ts'
import { findDevice } from './devices.store.ts'
import { forgetDevices } from './known-devices.ts'

type Given = { accountId: string; stored: StoredPassword | null; password: string; now: Date }

/** Whether somebody who is signed in types the present password; counted with the codes of the account, so that no open session is a place to guess. */
export async function isPresentPassword(app: App, given: Given): Promise<boolean> {
  const { accountId, stored, password, now } = given
  const reservation = await reserveAttempt(app, [ofFactor(app, accountId)], now)
  const against = reservation.admitted ? stored : null
  const isRight = await app.passwords.verify(against, password).catch(async (error: unknown) => {
    if (reservation.admitted) await returnAttempt(app, reservation, now)
    throw error
  })
  if (isRight) await transaction(app.db, (tx) => settleAttempt(tx, reservation, now))
  return isRight
}

type Renewed = {
  accountId: string
  audience: Audience
  /** The session, and its device, that go on; without it all are strangers. */
  sessionId?: string
}

/** A new password: other sessions end, other devices are strangers, and nobody waits because of failures with the old one. */
export async function beginAnew(app: App, tx: Transaction, renewed: Renewed): Promise<void> {
  const { accountId, audience, sessionId } = renewed
  const own = sessionId ? await findDevice(tx, sessionId) : null
  await endSessionsOf(tx, accountId, sessionId)
  await forgetDevices(tx, accountId, { allBut: own?.deviceHash ?? null })
  const row = await tx
    .selectFrom('accounts')
    .select('email_index')
    .where('id', '=', idBytes(accountId))
    .executeTakeFirstOrThrow()
  await dropCounters(tx, [ofAccount(app, audience, row.email_index).key])
}

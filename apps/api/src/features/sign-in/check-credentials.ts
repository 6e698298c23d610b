import type { App } from '#/application.ts'
import type { Transaction } from '#/database/transaction.ts'
import { transaction } from '#/database/transaction.ts'
import { newId } from '#/database/ids.ts'
import type { RequestFacts } from '#/http/handler.ts'
import { append } from '#/outbox/append.ts'
import { emailIndex } from '#/security/email-index.ts'
import type { Audience } from '#/security/sessions.ts'
import {
  type Lock,
  ofAccount,
  ofDevice,
  ofSource,
  type Reservation,
  reserveAttempt,
  returnAttempt,
} from './attempts.ts'
import { deviceHash, isKnownDevice } from './known-devices.ts'
import { upgradePassword } from './upgrade-password.ts'
import { type Found, findByEmail } from './who.store.ts'

/** Whose credentials they are, or why they are not. `locks`: what this attempt, as the last of many, has locked. */
export type Checked =
  | { accountId: string; changedAt: Date; failure: null; reservation: Reservation }
  | { accountId: string | null; failure: Failure; locks: Lock[] }
type Failure = 'unknownAccount' | 'wrongPassword' | 'locked'

type Given = { email: string; password: string; deviceToken?: string | null }
type Asked = { audience: Audience; given: Given; request: RequestFacts; now: Date }

/** An account that does not exist: for counting on as if it did. */
const nobody = '00000000-0000-0000-0000-000000000000'

/**
 * Checks an address and a password at one of the two doors: a staff account does not exist at the people's one, and vice versa. The attempt
 * is counted before the password is hashed, and the same work is done for every address: unknown, locked or with another password.
 */
export async function checkCredentials(app: App, asked: Asked): Promise<Checked> {
  const { audience, given, now } = asked
  const index = emailIndex(app, audience, given.email)
  const found = await findByEmail(app.db, audience, index)
  const reservation = await reserveAttempt(app, await countedBy(app, asked, found, index), now)
  const matches = await verify(app, reservation, found, asked)
  const accountId = found?.accountId ?? null
  if (!reservation.admitted) return { accountId, failure: 'locked', locks: [] }
  const { locks } = reservation
  if (!found) return { accountId, failure: 'unknownAccount', locks }
  if (!matches) return { accountId, failure: 'wrongPassword', locks }
  await upgradePassword(app, found.accountId, found.password, given.password)
  const { accountId: owner, changedAt } = found
  return { accountId: owner, changedAt, failure: null, reservation }
}

/** Whether a password is an account's, for programs of ours that open the database themselves; counted by nobody. */
export async function isPasswordOf(
  app: App,
  audience: Audience,
  given: { email: string; password: string },
): Promise<boolean> {
  const found = await findByEmail(app.db, audience, emailIndex(app, audience, given.email))
  return app.passwords.verify(found?.password ?? null, given.password)
}

/** A known device counts for itself, so that failures elsewhere do not shut its owner out; everybody else shares the account's counter. */
async function countedBy(app: App, asked: Asked, found: Found | null, index: Buffer) {
  const { audience, given, request, now } = asked
  const token = given.deviceToken ?? request.deviceToken(audience)
  const accountId = found?.accountId ?? nobody
  if (token) {
    const hash = deviceHash(token)
    const known = await isKnownDevice(app.db, { accountId, hash, now })
    if (known) return [ofDevice(app, accountId, hash)]
  }
  return [ofAccount(app, audience, index), ofSource(app, audience, request.counted)]
}

/** Hashes in any case. What is locked is compared with nobody's password, and is wrong. */
async function verify(
  app: App,
  reservation: Reservation,
  found: Found | null,
  { given, now }: Asked,
): Promise<boolean> {
  const stored = reservation.admitted ? (found?.password ?? null) : null
  try {
    return await app.passwords.verify(stored, given.password)
  } catch (error) {
    if (reservation.admitted) await returnAttempt(app, reservation, now)
    throw error
  }
}

/** Says a failed sign-in in the trail: which account, where one was named, and why; never the address that was typed. */
export async function recordFailure(
  app: App,
  checked: Extract<Checked, { failure: Failure }>,
  { request, now }: Pick<Asked, 'request' | 'now'>,
): Promise<void> {
  const said = { at: now, actorId: null, actorRole: 'anonymous', source: request.source } as const
  await transaction(app.db, async (tx) => {
    await app.trail(tx, {
      ...said,
      action: 'session.start',
      resource: 'account',
      resourceId: checked.accountId,
      outcome: 'failed',
      reason: checked.failure,
      requestId: request.id,
    })
    for (const lock of checked.locks) {
      await recordLock(app, tx, { ...said, requestId: request.id }, checked.accountId, lock)
    }
  })
}

type Said = {
  at: Date
  actorId: string | null
  actorRole: string
  source: string
  requestId: string
}

/** Says that something is locked from now on; its owner, if there is one, is told by the worker, so that it takes as long when there is none. */
export async function recordLock(
  app: App,
  tx: Transaction,
  said: Said,
  accountId: string | null,
  lock: Lock,
): Promise<void> {
  const minutes = Math.round((lock.until.getTime() - said.at.getTime()) / 60_000)
  const owned = lock.of !== 'source'
  await app.trail(tx, {
    ...said,
    action: 'lock.set',
    resource: owned ? 'account' : 'source',
    resourceId: owned ? accountId : null,
    outcome: 'done',
    after: { of: lock.of, minutes, locks: lock.locks },
  })
  if (!owned) return
  await append(tx, {
    type: 'signIn.locked',
    aggregate: 'account',
    aggregateId: accountId ?? newId(),
    payload: { accountId, of: lock.of, locks: lock.locks },
    at: said.at,
  })
}

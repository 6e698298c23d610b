import type { Factor, SignedIn as Answered } from '@girasol/contract'
import type { App } from '#/application.ts'
import type { Kysely } from 'kysely'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import type { Answer, RequestFacts, SignedIn } from '#/http/handler.ts'
import { open, type Place, seal } from '#/security/crypto.ts'
import { lockAccount } from '#/security/lock-account.ts'
import { type Audience, endPending, endSessionsOf } from '#/security/sessions.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { queueMail } from '../notifications/notifications.ts'
import { beginSession } from './begin-session.ts'
import { factorsOf, type StoredFactor } from './factors.store.ts'
import { newRecoveryCodes, recoveryCodeHash } from './recovery-codes.ts'
import { replaceRecoveryCodes } from './recovery-codes.store.ts'

/** More make an account no safer. */
const mostFactors = 10

type Reader = Kysely<Tables> | Transaction

/** `version` grows with each new name. */
function factorName(factorId: string, version: number): Place {
  return { table: 'factors', column: 'name_sealed', row: factorId, version }
}

/** The names of factors are their owner's words, so they are sealed. */
export async function sealName(
  app: App,
  db: Reader,
  factor: { id: string; version: number },
  named: { accountId: string; name: string },
): Promise<{ nameSealed: Buffer; nameVersion: number }> {
  const key = await app.keys.of(db, named.accountId)
  const place = factorName(factor.id, factor.version)
  return { nameSealed: seal(key, place, named.name), nameVersion: factor.version }
}

/** A factor as its owner sees it. */
export async function showFactor(app: App, db: Reader, factor: StoredFactor): Promise<Factor> {
  const key = await app.keys.of(db, factor.accountId)
  const place = factorName(factor.id, factor.nameVersion)
  return {
    id: factor.id,
    kind: factor.kind,
    name: open(key, place, factor.nameSealed),
    createdAt: factor.createdAt.toISOString(),
    lastUsedAt: factor.lastUsedAt?.toISOString() ?? null,
  }
}

/** Fails when an account has as many factors as it may have. */
export async function refuseTooMany(db: Reader, accountId: string): Promise<void> {
  if ((await factorsOf(db, accountId)).length >= mostFactors) fail('factorLimit')
}

export type Enrolling = {
  app: App
  audience: Audience
  principal: SignedIn
  request: RequestFacts
  answer: Answer
  now: Date
}

/**
 * What follows from a new factor, in its transaction: the trail, a notice to the owner; with the first one recovery codes, and the end of
 * every other session; and for somebody who was enrolling, a session that is worth all of it, once.
 */
export async function afterEnrolment(
  tx: Transaction,
  enrolling: Enrolling,
  factor: StoredFactor,
): Promise<{ factor: Factor; recoveryCodes: string[] | null; signedIn: Answered | null }> {
  const { app, principal, now } = enrolling
  const { accountId } = principal
  const { kind } = factor
  if (!(await lockAccount(tx, accountId))) fail('signInRequired')
  await recordDone(tx, enrolling, {
    action: 'factor.enrol',
    resource: 'factor',
    resourceId: factor.id,
    after: { kind },
  })
  const facts = { at: now.toISOString(), factor: kind }
  await queueMail(tx, { kind: 'factorAdded', to: { accountId }, facts, at: now })
  const isFirst = (await factorsOf(tx, accountId)).length === 1
  // Whoever else knew the first password, and began to enrol as well, comes too late: the account has a factor.
  if (principal.standing === 'enrolling' && !isFirst) fail('signInRequired')
  // What was begun by the password alone, by whomever, ends: from here on a factor is owed.
  if (isFirst) await endSessionsOf(tx, accountId, principal.sessionId)
  const recoveryCodes = isFirst ? await giveRecoveryCodes(app, tx, accountId, now) : null
  const signedIn = principal.standing === 'enrolling' ? await letIn(tx, enrolling, kind) : null
  return { factor: await showFactor(app, tx, factor), recoveryCodes, signedIn }
}

async function letIn(tx: Transaction, enrolling: Enrolling, by: 'passkey' | 'totp') {
  const { app, audience, principal, request, answer, now } = enrolling
  if (!(await endPending(tx, principal.sessionId, 'enrolling'))) fail('signInRequired')
  const { accountId } = principal
  const device = request.isProgram ? 'app' : 'browser'
  return beginSession(app, tx, { accountId, audience, device, request, answer, now, by })
}

/** New codes in the place of the old ones; shown now, and kept only as keyed hashes. */
export async function giveRecoveryCodes(
  app: App,
  tx: Transaction,
  accountId: string,
  now: Date,
): Promise<string[]> {
  const codes = newRecoveryCodes()
  const hashes = codes.map((code) => recoveryCodeHash(app, accountId, code))
  await replaceRecoveryCodes(tx, accountId, hashes, now)
  return codes
}

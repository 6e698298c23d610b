import type { Proof, ProofKind } from '@girasol/contract'
import type { App } from '#/application.ts'
import { type Transaction, transaction } from '#/database/transaction.ts'
import type { RequestFacts } from '#/http/handler.ts'
import { open } from '#/security/crypto.ts'
import type { Audience } from '#/security/sessions.ts'
import { queueMail } from '../notifications/notifications.ts'
import {
  ofFactor,
  type Reservation,
  reserveAttempt,
  returnAttempt,
  settleAttempt,
} from './attempts.ts'
import { recordLock } from './check-credentials.ts'
import { factorsOf, type StoredFactor, useSignCount, useStep } from './factors.store.ts'
import { checkAssertion } from './passkeys.ts'
import { recoveryCodeHash } from './recovery-codes.ts'
import { isRecoveryCode, recoveryCodesLeft, useRecoveryCode } from './recovery-codes.store.ts'
import { stepOfCode } from './totp.ts'
import { findWithPassword } from './who.store.ts'

export type Presented = {
  accountId: string
  audience: Audience
  proof: Proof
  now: Date
}

/** A proof that is right; `use` spends it, in the transaction of what it is good for, and is false when another request has spent it before. */
export type Right = {
  kind: ProofKind
  factorId: string | null
  use: (tx: Transaction) => Promise<boolean>
}
export type Judged = Right | { refused: string }

/** Looks at a proof. Codes and passwords are counted before they are looked at, over all sessions of the account; passkeys cannot be guessed. */
export async function judgeProof(
  app: App,
  presented: Presented,
  request: RequestFacts,
): Promise<Judged> {
  if (presented.proof.kind === 'passkey') return judge(app, presented)
  const { accountId, now } = presented
  const reservation = await reserveAttempt(app, [ofFactor(app, accountId)], now)
  if (!reservation.admitted) return { refused: 'locked' }
  const judged = await judge(app, presented).catch(async (error: unknown) => {
    await returnAttempt(app, reservation, now)
    throw error
  })
  if ('refused' in judged) {
    await recordLocks(app, reservation, presented, request)
    return judged
  }
  return { ...judged, use: async (tx) => (await judged.use(tx)) && settled(tx, reservation, now) }
}

async function settled(tx: Transaction, reservation: Reservation, now: Date): Promise<true> {
  await settleAttempt(tx, reservation, now)
  return true
}

/** Says what the last of many wrong codes has locked. */
export async function recordLocks(
  app: App,
  { locks }: Reservation,
  { accountId, now }: Pick<Presented, 'accountId' | 'now'>,
  request: RequestFacts,
): Promise<void> {
  if (locks.length === 0) return
  const said = { at: now, actorId: null, actorRole: 'anonymous', source: request.source }
  await transaction(app.db, async (tx) => {
    for (const lock of locks) {
      await recordLock(app, tx, { ...said, requestId: request.id }, accountId, lock)
    }
  })
}

async function judge(app: App, presented: Presented): Promise<Judged> {
  const { proof } = presented
  switch (proof.kind) {
    case 'totp':
      return judgeTotp(app, presented, proof.code)
    case 'recoveryCode':
      return judgeRecoveryCode(app, presented, proof.code)
    case 'passkey':
      return judgePasskey(app, presented, proof)
    case 'password':
      return judgePassword(app, presented, proof.password)
  }
}

async function judgeTotp(app: App, { accountId, now }: Presented, code: string): Promise<Judged> {
  const factors = await factorsOf(app.db, accountId)
  for (const factor of factors.filter(({ kind }) => kind === 'totp')) {
    const step = stepOfCode(await openSecret(app, factor), code, now)
    if (step === null) continue
    const use = (tx: Transaction) => useStep(tx, { id: factor.id, step, now })
    return { kind: 'totp', factorId: factor.id, use }
  }
  return { refused: 'wrongCode' }
}

/** The secret of an authenticator app, in base32. */
export async function openSecret(app: App, factor: StoredFactor): Promise<string> {
  const key = await app.keys.of(app.db, factor.accountId)
  const place = { table: 'factors', column: 'secret_sealed', row: factor.id }
  return open(key, place, factor.secretSealed!)
}

async function judgeRecoveryCode(
  app: App,
  { accountId, now }: Presented,
  code: string,
): Promise<Judged> {
  const hash = recoveryCodeHash(app, accountId, code)
  if (!(await isRecoveryCode(app.db, accountId, hash))) return { refused: 'wrongCode' }
  const use = async (tx: Transaction) => {
    if (!(await useRecoveryCode(tx, accountId, hash, now))) return false
    const left = await recoveryCodesLeft(tx, accountId)
    const facts = { at: now.toISOString(), left }
    await queueMail(tx, { kind: 'recoveryCodeUsed', to: { accountId }, facts, at: now })
    return true
  }
  return { kind: 'recoveryCode', factorId: null, use }
}

async function judgePasskey(
  app: App,
  { accountId, audience, now }: Presented,
  proof: Extract<Proof, { kind: 'passkey' }>,
): Promise<Judged> {
  const { challengeId, credential } = proof
  const checked = await checkAssertion(app, { audience, challengeId, credential, now })
  if ('refused' in checked) return { refused: checked.refused }
  const { factor, count } = checked
  if (factor.accountId !== accountId) return { refused: 'anothersCredential' }
  if (isRolledBack(factor, count)) return { refused: 'counterRolledBack' }
  const use = (tx: Transaction) => useSignCount(tx, { id: factor.id, count, now })
  return { kind: 'passkey', factorId: factor.id, use }
}

/** A counter that has not grown since the last use: somebody has a copy of the authenticator. Those without a counter always say 0. */
export function isRolledBack({ passkey }: StoredFactor, count: number): boolean {
  return passkey!.signCount > 0 && count <= passkey!.signCount
}

/** A password proves only somebody who has nothing better. */
async function judgePassword(
  app: App,
  { accountId, audience }: Presented,
  password: string,
): Promise<Judged> {
  const found = await findWithPassword(app.db, accountId)
  const matches = await app.passwords.verify(found?.password ?? null, password)
  if (audience === 'staff' || (await factorsOf(app.db, accountId)).length > 0) {
    return { refused: 'factorOwed' }
  }
  if (!matches) return { refused: 'wrongPassword' }
  return { kind: 'password', factorId: null, use: () => Promise.resolve(true) }
}

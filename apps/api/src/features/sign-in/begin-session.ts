import type { ProofKind, SignedIn, SignInStep } from '@girasol/contract'
import type { App } from '#/application.ts'
import type { Transaction } from '#/database/transaction.ts'
import type { Answer, RequestFacts } from '#/http/handler.ts'
import { deviceCookie, sessionCookie } from '#/security/cookies.ts'
import { deviceLabel } from '#/security/device-label.ts'
import {
  type Audience,
  endSession,
  type NewSession,
  sessionLife,
  startSession,
} from '#/security/sessions.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { queueMail } from '../notifications/notifications.ts'
import { meetDevice } from './known-devices.ts'
import { readProfile } from './who.store.ts'

export type Begun = {
  accountId: string
  audience: Audience
  device: 'browser' | 'app'
  /** Of the app, which keeps no cookies: its known device. */
  deviceToken?: string
  request: RequestFacts
  answer: Answer
  now: Date
  /** With what they came in; for the trail. */
  by?: ProofKind
  /** The session that this browser had before: it ends. */
  previous?: string
}

/**
 * Starts a session that is worth all of it, on a device that is known from now on, and says so in the trail. Call it only when everything
 * that is owed was presented. A program gets the tokens in the answer, a browser as cookies and never otherwise.
 */
export async function beginSession(app: App, tx: Transaction, begun: Begun): Promise<SignedIn> {
  const { accountId, audience, request, answer, now } = begun
  const asBearer = isBearer(begun)
  const token = asBearer ? (begun.deviceToken ?? null) : request.deviceToken(audience)
  const device = await meetDevice(tx, { accountId, token, now })
  const { account, ...started } = await start(app, tx, begun, {
    standing: 'full',
    deviceHash: device.hash,
    after: { by: begun.by ?? 'password', newDevice: device.isNew, surprising: device.isSurprising },
  })
  if (device.isSurprising) {
    const facts = { at: now.toISOString() }
    await queueMail(tx, { kind: 'newDevice', to: { accountId }, facts, at: now })
  }
  if (asBearer) return { account, token: started.token, deviceToken: device.token }
  answer.setHeader('set-cookie', deviceCookie(audience, device.token))
  return { account, token: null, deviceToken: null }
}

/** Starts a session of ten minutes that owes a factor (`secondFactor`) or is to set one up (`enrolling`). */
export async function beginPending(
  app: App,
  tx: Transaction,
  begun: Begun & { standing: 'secondFactor' | 'enrolling'; proofs: ProofKind[] },
): Promise<SignInStep> {
  const { standing, proofs } = begun
  const { token } = await start(app, tx, begun, { standing, deviceHash: null, after: { standing } })
  const answered = isBearer(begun) ? token : null
  return { standing, proofs, account: null, token: answered, deviceToken: null }
}

const isBearer = ({ audience, device, request }: Begun) =>
  audience === 'people' && device === 'app' && request.isProgram

type Worth = Pick<NewSession, 'standing' | 'deviceHash'> & {
  after: Record<string, string | boolean>
}

async function start(app: App, tx: Transaction, begun: Begun, worth: Worth) {
  const { accountId, audience, device, request, answer, now } = begun
  const { standing, deviceHash, after } = worth
  if (begun.previous) await endSession(tx, begun.previous)
  const asBearer = isBearer(begun)
  const { token, sessionId } = await startSession(tx, {
    accountId,
    audience,
    carrier: asBearer ? 'bearer' : 'cookie',
    standing,
    deviceKind: device,
    label: deviceLabel(request.userAgent, device),
    source: request.source,
    deviceHash,
    now,
  })
  const account = await readProfile(app, tx, accountId)
  const principal = { role: account.role, accountId, crewId: account.crewId, standing }
  const action = standing === 'full' ? 'session.start' : 'session.begin'
  const change = { action, resource: 'session', resourceId: sessionId, after } as const
  await recordDone(tx, { app, principal, request, now }, change)
  if (!asBearer) answer.setHeader('set-cookie', cookieOf(audience, token))
  return { account, token }
}

/** A Set-Cookie value for a session's token: kept by browsers for people, not for staff. */
export function cookieOf(audience: Audience, token: string): string {
  const age = audience === 'people' ? sessionLife.people.absolute / 1000 : undefined
  return sessionCookie(audience, token, age)
}

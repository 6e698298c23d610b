import type { SignedIn } from '@girasol/contract'
import type { Standing } from '@girasol/policies'
import type { App } from '#/application.ts'
import { type Transaction, transaction } from '#/database/transaction.ts'
import type { Answer, RequestFacts } from '#/http/handler.ts'
import { sessionCookie } from '#/security/cookies.ts'
import { deviceLabel } from '#/security/device-label.ts'
import { type Audience, endSession, sessionLife, startSession } from '#/security/sessions.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import type { Checked } from './credentials.ts'
import { readProfile } from './profile.ts'

type Begun = {
  accountId: string
  audience: Audience
  device: 'browser' | 'app'
  request: RequestFacts
  answer: Answer
  now: Date
  /** What the session is worth; all of it when the person owes no factor. */
  standing?: Standing
  /** The session that this browser had before: it ends. */
  previous?: string
}

/** Starts a session and says it in the trail. A program gets the token in the answer, a browser as a cookie and never otherwise. */
export async function beginSession(app: App, tx: Transaction, begun: Begun): Promise<SignedIn> {
  const { accountId, audience, device, request, now, standing = 'full' } = begun
  const asBearer = audience === 'people' && device === 'app' && request.isProgram
  if (begun.previous) await endSession(tx, begun.previous)
  const { token, sessionId } = await startSession(tx, {
    accountId,
    audience,
    carrier: asBearer ? 'bearer' : 'cookie',
    standing,
    deviceKind: device,
    label: deviceLabel(request.userAgent, device),
    source: request.source,
    now,
  })
  const account = await readProfile(app, tx, accountId)
  const principal = { role: account.role, accountId, crewId: account.crewId, standing }
  const change = { action: 'session.start', resource: 'session', resourceId: sessionId } as const
  await recordDone(tx, { app, principal, request, now }, change)
  if (!asBearer) begun.answer.setHeader('set-cookie', cookieOf(audience, token))
  return { account, token: asBearer ? token : null }
}

function cookieOf(audience: Audience, token: string): string {
  const age = audience === 'people' ? sessionLife.people.absolute / 1000 : undefined
  return sessionCookie(audience, token, age)
}

/** Says a failed sign-in in the trail: which account, where one was named, and why; never the address that was typed. */
export async function recordFailure(
  app: App,
  checked: Checked,
  { request, now }: { request: RequestFacts; now: Date },
): Promise<void> {
  await transaction(app.db, (tx) =>
    app.trail(tx, {
      at: now,
      actorId: null,
      actorRole: 'anonymous',
      action: 'session.start',
      resource: 'account',
      resourceId: checked.accountId,
      outcome: 'failed',
      reason: checked.failure,
      source: request.source,
      requestId: request.id,
    }),
  )
}

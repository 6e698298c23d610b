import type { SignedIn as Answered } from '@girasol/contract'
import type { App } from '#/application.ts'
import { type Transaction, transaction } from '#/database/transaction.ts'
import { AppError, fail } from '#/http/errors.ts'
import { type Context, handle } from '#/http/handler.ts'
import { lockAccount } from '#/security/lock-account.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { type Audience, endExhausted, endPending, takeTry } from '#/security/sessions.ts'
import { beginSession } from './begin-session.ts'
import { doorOf } from './doors.ts'
import { judgeProof, type Judged, type Right } from './judge-proof.ts'
import { recordFailed } from './record-outcome.ts'

type Asked = Context<(typeof doorOf)[Audience]['presentFactor']>

/**
 * The second step of signing in. A try is taken before anybody looks, so twenty requests at once have five of them together; a right factor
 * ends the session that owed it, once, and begins another with a token of its own.
 */
export const presentFactor = (audience: Audience) =>
  handle(doorOf[audience].presentFactor, async (asked) => {
    const { app, input, principal, request, now } = asked
    // Not ended here: the last try may still be looked at.
    if (!(await takeTry(app.db, principal.sessionId))) fail('signInRequired')
    const { accountId } = principal
    const presented = { accountId, audience, proof: input.body.proof, now }
    const judged = await judgeProof(app, presented, request)
    if ('refused' in judged) return refuse(asked, judged)
    try {
      return await transaction(app.db, (tx) => letIn(app, tx, { asked, audience, right: judged }))
    } catch (error) {
      if (error instanceof AppError && error.code === 'factorRefused') {
        return refuse(asked, { refused: 'usedBefore' })
      }
      throw error
    }
  })

async function letIn(
  app: App,
  tx: Transaction,
  { asked, audience, right }: { asked: Asked; audience: Audience; right: Right },
): Promise<Answered> {
  const { principal, request, answer, now } = asked
  if (!(await lockAccount(tx, principal.accountId))) fail('signInRequired')
  if (!(await right.use(tx))) fail('factorRefused')
  if (!(await endPending(tx, principal.sessionId, 'secondFactor'))) fail('signInRequired')
  await recordDone(tx, asked, {
    action: 'factor.present',
    resource: 'account',
    resourceId: principal.accountId,
    after: { kind: right.kind, factorId: right.factorId },
  })
  const { accountId } = principal
  const device = request.isProgram ? 'app' : 'browser'
  const { deviceToken } = asked.input.body
  return beginSession(app, tx, {
    accountId,
    audience,
    device,
    deviceToken: request.isProgram ? deviceToken : undefined,
    request,
    answer,
    now,
    by: right.kind,
  })
}

async function refuse(asked: Asked, { refused }: Extract<Judged, { refused: string }>) {
  const { app, principal } = asked
  const failed = { action: 'factor.present', resource: 'account', reason: refused } as const
  await recordFailed(app, asked, { ...failed, resourceId: principal.accountId })
  await transaction(app.db, (tx) => endExhausted(tx, principal.sessionId))
  return fail('factorRefused')
}

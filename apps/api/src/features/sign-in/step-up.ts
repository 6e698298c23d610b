import { transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import { type Context, handle } from '#/http/handler.ts'
import { type Audience, renewToken } from '#/security/sessions.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { cookieOf } from './begin-session.ts'
import { doorOf } from './doors.ts'
import { judgeProof, type Right } from './judge-proof.ts'
import { recordFailed } from './record-outcome.ts'

type Asked = Context<(typeof doorOf)[Audience]['stepUp']>

/** Proves anew who sits there: dangerous acts are open for ten minutes, and the session goes on under another token. */
export const stepUp = (audience: Audience) =>
  handle(doorOf[audience].stepUp, async (asked) => {
    const { app, input, principal, request, now } = asked
    const { accountId } = principal
    const judged = await judgeProof(
      app,
      { accountId, audience, proof: input.body.proof, now },
      request,
    )
    const token = 'refused' in judged ? null : await renew(asked, judged)
    if (token === null) {
      await recordFailed(app, asked, {
        action: 'session.stepUp',
        resource: 'session',
        resourceId: principal.sessionId,
        reason: 'refused' in judged ? judged.refused : 'usedBefore',
      })
      return fail('factorRefused')
    }
    if (!request.isProgram) asked.answer.setHeader('set-cookie', cookieOf(audience, token))
    return { token: request.isProgram ? token : null, provedAt: now.toISOString() }
  })

class Overtaken extends Error {}

/** Null when the proof was used before, or the session got another token in the meantime. */
async function renew(asked: Asked, right: Right): Promise<string | null> {
  const { app, principal, now } = asked
  const work = transaction(app.db, async (tx) => {
    const token = (await right.use(tx)) ? await renewToken(tx, principal, now) : null
    if (token === null) throw new Overtaken()
    await recordDone(tx, asked, {
      action: 'session.stepUp',
      resource: 'session',
      resourceId: principal.sessionId,
      after: { kind: right.kind, factorId: right.factorId },
    })
    return token
  })
  return work.catch((error: unknown) => {
    if (error instanceof Overtaken) return null
    throw error
  })
}

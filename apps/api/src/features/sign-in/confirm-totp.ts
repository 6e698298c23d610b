import { transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import { type Context, handle } from '#/http/handler.ts'
import type { Audience } from '#/security/sessions.ts'
import { ofFactor, reserveAttempt, settleAttempt } from './attempts.ts'
import { doorOf } from './doors.ts'
import { afterEnrolment, refuseTooMany, sealName } from './factor.ts'
import { confirmFactor, findUnconfirmed, type StoredFactor } from './factors.store.ts'
import { openSecret, recordLocks } from './judge-proof.ts'
import { recordFailed } from './record-outcome.ts'
import { stepOfCode } from './totp.ts'

type Asked = Context<(typeof doorOf)[Audience]['confirmTotp']>

/** Switches an authenticator app on with a code of it, which is used up by that. Codes are counted as everywhere. */
export const confirmTotp = (audience: Audience) =>
  handle(doorOf[audience].confirmTotp, async (asked) => {
    const { app, input, principal, now } = asked
    const { accountId } = principal
    const { factorId, code, name } = input.body
    await refuseTooMany(app.db, accountId)
    const factor = await findUnconfirmed(app.db, factorId, accountId)
    const reservation = await reserveAttempt(app, [ofFactor(app, accountId)], now)
    const step =
      factor && reservation.admitted ? stepOfCode(await openSecret(app, factor), code, now) : null
    if (!factor || step === null) {
      await recordLocks(app, reservation, { accountId, now }, asked.request)
      return refuse(asked, factor)
    }
    const next = { id: factorId, version: factor.nameVersion + 1 }
    const renamed = await sealName(app, app.db, next, { accountId, name })
    return transaction(app.db, async (tx) => {
      const confirmed = await confirmFactor(tx, { id: factorId, step, now, ...renamed })
      if (!confirmed) fail('factorRefused')
      await settleAttempt(tx, reservation, now)
      const named = { ...factor, ...renamed, lastUsedAt: now }
      return afterEnrolment(tx, { ...asked, audience }, named)
    })
  })

async function refuse(asked: Asked, factor: StoredFactor | null): Promise<never> {
  await recordFailed(asked.app, asked, {
    action: 'factor.enrol',
    resource: 'factor',
    resourceId: factor?.id ?? null,
    reason: 'wrongCode',
  })
  return fail('factorRefused')
}

import { transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import { type Context, handle } from '#/http/handler.ts'
import { lockAccount } from '#/security/lock-account.ts'
import type { Audience } from '#/security/sessions.ts'
import { beginSession } from './begin-session.ts'
import { doorOf } from './doors.ts'
import { useSignCount } from './factors.store.ts'
import { isRolledBack } from './judge-proof.ts'
import { type Asserted, checkAssertion, type Refused } from './passkeys.ts'
import { sessionOf } from './password-sign-in.ts'
import { recordFailed } from './record-outcome.ts'

type Asked = Context<(typeof doorOf)[Audience]['passkeySignIn']>

/** Signs in with a passkey alone: something one has, unlocked by something one knows or is. No lock stands in its way: it cannot be guessed. */
export const passkeySignIn = (audience: Audience) =>
  handle(doorOf[audience].passkeySignIn, async (asked) => {
    const { app, input, now } = asked
    const { challengeId, credential } = input.body
    const checked = await checkAssertion(app, { audience, challengeId, credential, now })
    if ('refused' in checked) return refuse(asked, checked)
    const { factor, count } = checked
    if (isRolledBack(factor, count)) {
      return refuse(asked, { refused: 'counterRolledBack', accountId: factor.accountId })
    }
    return letIn(asked, audience, checked)
  })

async function letIn(asked: Asked, audience: Audience, { factor, count }: Asserted) {
  const { app, input, principal, request, answer, now } = asked
  const { accountId } = factor
  const device = audience === 'staff' ? 'browser' : input.body.device
  const deviceToken = request.isProgram ? input.body.deviceToken : undefined
  const previous = sessionOf(principal)
  const begun = {
    accountId,
    audience,
    device,
    deviceToken,
    request,
    answer,
    now,
    previous,
  } as const
  const signedIn = await transaction(app.db, async (tx) => {
    if (!(await lockAccount(tx, accountId))) return null
    if (!(await useSignCount(tx, { id: factor.id, count, now }))) return null
    return beginSession(app, tx, { ...begun, by: 'passkey' })
  })
  return signedIn ?? refuse(asked, { refused: 'counterRolledBack', accountId })
}

async function refuse(asked: Asked, { refused, accountId }: Refused): Promise<never> {
  await recordFailed(asked.app, asked, {
    action: 'session.start',
    resource: 'account',
    resourceId: accountId ?? null,
    reason: refused,
  })
  return fail('signInFailed')
}

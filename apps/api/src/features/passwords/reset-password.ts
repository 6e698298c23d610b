import { contract } from '@girasol/contract'
import type { App } from '#/application.ts'
import { transaction } from '#/database/transaction.ts'
import { recordRefusal, refuseWeak } from '#/features/accounts/accounts.ts'
import { recordDone } from '#/features/audit-trail/audit-trail.ts'
import { stopWaitingChange } from '#/features/emails/emails.ts'
import { fail } from '#/http/errors.ts'
import { type Context, handle } from '#/http/handler.ts'
import { endedCookie } from '#/security/cookies.ts'
import { peekChallenge, takeChallenge } from '#/security/challenges.ts'
import type { Audience } from '#/security/sessions.ts'
import { keepPassword } from './keep-password.ts'
import { knownWords } from './known-words.ts'
import { findPassword } from './passwords.store.ts'

type Asked = Pick<
  Context<typeof contract.passwords.resetPassword>,
  'input' | 'principal' | 'request' | 'answer' | 'now'
>

export const resetPassword = handle(contract.passwords.resetPassword, ({ app, ...asked }) =>
  resetPasswordOf(app, 'people', asked),
)

export const resetStaffPassword = handle(
  contract.passwords.resetStaffPassword,
  ({ app, ...asked }) => resetPasswordOf(app, 'staff', asked),
)

/**
 * Sets a new password and begins no session: who did it signs in as always, second factor included, so that a mailbox alone opens no
 * account that has one. A change of address that somebody has under way is stopped: who reads the present address has spoken.
 */
async function resetPasswordOf(app: App, audience: Audience, asked: Asked): Promise<void> {
  const { input, principal, request, answer, now } = asked
  const { challengeId, secret, password } = input.body
  const given = { id: challengeId, purpose: 'passwordReset', secret, now } as const
  const accountId = (await peekChallenge(app.db, given))?.accountId
  const own = accountId ? await findPassword(app.db, audience, accountId) : null
  if (!accountId || !own) return refuseLink(app, asked)
  await refuseWeak(password, await knownWords(app, accountId, own), audience)
  const stored = await app.passwords.hash(password)
  if (!(await takeChallenge(app.db, given))) return refuseLink(app, asked)
  await transaction(app.db, async (tx) => {
    await keepPassword(app, tx, { accountId, audience, password: stored, now })
    if (audience === 'people') await stopWaitingChange(tx, accountId, now)
    const change = { action: 'password.reset', resource: 'account' } as const
    await recordDone(tx, { app, principal, request, now }, { ...change, resourceId: accountId })
  })
  const isOwn = principal.role !== 'anonymous' && principal.accountId === accountId
  if (isOwn) answer.setHeader('set-cookie', endedCookie(audience))
}

async function refuseLink(app: App, { input, request, now }: Asked): Promise<never> {
  const refused = { action: 'password.reset', resource: 'challenge' } as const
  const { challengeId: resourceId } = input.body
  await recordRefusal(app, { request, now }, { ...refused, resourceId, reason: 'linkNotAccepted' })
  return fail('linkNotAccepted')
}

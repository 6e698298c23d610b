import { contract } from '@girasol/contract'
import { transaction } from '#/database/transaction.ts'
import { recordRefusal } from '#/features/accounts/accounts.ts'
import { recordDone } from '#/features/audit-trail/audit-trail.ts'
import { fail } from '#/http/errors.ts'
import { handle } from '#/http/handler.ts'
import { endedCookie } from '#/security/cookies.ts'
import { takeChallenge } from '#/security/challenges.ts'
import { endSessionsOf } from '#/security/sessions.ts'
import { endChange } from './emails.store.ts'

/** The link of the notice to the old address. Who uses it did not ask for the change, so somebody else is signed in: every session ends. */
export const stopEmailChange = handle(
  contract.emails.stopEmailChange,
  async ({ app, input: { body }, principal, request, answer, now }) => {
    const given = { id: body.challengeId, purpose: 'emailChangeStop', secret: body.secret } as const
    const taken = await takeChallenge(app.db, { ...given, now })
    const changeId = taken?.facts.changeId
    if (!taken?.accountId || typeof changeId !== 'string') {
      const refused = { action: 'email.keep', resource: 'challenge' } as const
      const reason = 'linkNotAccepted'
      await recordRefusal(app, { request, now }, { ...refused, resourceId: given.id, reason })
      return fail('linkNotAccepted')
    }
    const { accountId } = taken
    await transaction(app.db, async (tx) => {
      await endChange(tx, changeId, 'stopped', now)
      await endSessionsOf(tx, accountId)
      const change = { action: 'email.keep', resource: 'account', resourceId: accountId } as const
      await recordDone(tx, { app, principal, request, now }, change)
    })
    const isOwn = principal.role !== 'anonymous' && principal.accountId === accountId
    if (isOwn) answer.setHeader('set-cookie', endedCookie('people'))
  },
)

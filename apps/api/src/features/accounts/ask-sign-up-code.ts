import { contract } from '@girasol/contract'
import { transaction } from '#/database/transaction.ts'
import { handle } from '#/http/handler.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { emailIndex } from '#/security/email-index.ts'
import { limitMails } from './limit-mails.ts'
import { sendCode } from './send-code.ts'

/** The first step of a sign-up: the same work and the same answer for every address. */
export const askSignUpCode = handle(
  contract.accounts.askSignUpCode,
  async ({ app, input: { body }, principal, request, now }) => {
    const index = emailIndex(app, 'people', body.email)
    await limitMails(app, { purpose: 'signUp', emailIndex: index, request, now })
    const key = await app.keys.ofSystem(app.db)
    const code = { purpose: 'signUp', ...body, emailIndex: index, accountId: null } as const
    return transaction(app.db, async (tx) => {
      const challengeId = await sendCode(tx, { ...code, key, now })
      const change = { action: 'account.askCode', resource: 'challenge' } as const
      const who = { app, principal, request, now }
      await recordDone(tx, who, { ...change, resourceId: challengeId })
      return { challengeId }
    })
  },
)

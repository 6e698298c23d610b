import { contract } from '@girasol/contract'
import { transaction } from '#/database/transaction.ts'
import { emailIndex, limitMails, readProfile, sendCode } from '#/features/accounts/accounts.ts'
import { recordDone } from '#/features/audit-trail/audit-trail.ts'
import { handle } from '#/http/handler.ts'

/** The same answer for every address; one that has an account receives no code. */
export const askEmailChange = handle(
  contract.emails.askEmailChange,
  async ({ app, input: { body }, principal, request, now }) => {
    const { accountId } = principal
    const index = emailIndex(app, 'people', body.email)
    await limitMails(app, { purpose: 'emailChange', emailIndex: index, request, now })
    const key = await app.keys.ofSystem(app.db)
    const { language } = await readProfile(app, app.db, accountId)
    const code = { purpose: 'emailChange', email: body.email, emailIndex: index } as const
    return transaction(app.db, async (tx) => {
      const challengeId = await sendCode(tx, { ...code, accountId, language, key, now })
      const change = { action: 'email.askChange', resource: 'account' } as const
      await recordDone(tx, { app, principal, request, now }, { ...change, resourceId: accountId })
      return { challengeId }
    })
  },
)

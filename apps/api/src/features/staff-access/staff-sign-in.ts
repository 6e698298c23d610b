import { contract } from '@girasol/contract'
import { transaction } from '#/database/transaction.ts'
import { beginSession, checkCredentials, recordFailure } from '#/features/accounts/accounts.ts'
import { fail } from '#/http/errors.ts'
import { handle } from '#/http/handler.ts'

export const staffSignIn = handle(
  contract.staff.staffSignIn,
  async ({ app, input: { body }, principal, request, answer, now }) => {
    const checked = await checkCredentials(app, 'staff', body)
    if (checked.failure !== null) {
      await recordFailure(app, checked, { request, now })
      fail('signInFailed')
    }
    const { accountId } = checked
    const previous = principal.role === 'anonymous' ? undefined : principal.sessionId
    const session = { accountId, audience: 'staff', device: 'browser', previous } as const
    return transaction(app.db, (tx) => beginSession(app, tx, { ...session, request, answer, now }))
  },
)

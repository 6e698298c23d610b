import { contract } from '@girasol/contract'
import { transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import { handle } from '#/http/handler.ts'
import { beginSession, recordFailure } from './begin-session.ts'
import { checkCredentials } from './credentials.ts'

/** Lets a customer or crew member in; a wrong address and a wrong password look the same. */
export const signIn = handle(
  contract.accounts.signIn,
  async ({ app, input: { body }, principal, request, answer, now }) => {
    const checked = await checkCredentials(app, 'people', body)
    if (checked.failure !== null) {
      await recordFailure(app, checked, { request, now })
      fail('signInFailed')
    }
    const { accountId } = checked
    const previous = principal.role === 'anonymous' ? undefined : principal.sessionId
    const session = { accountId, audience: 'people', device: body.device, previous } as const
    return transaction(app.db, (tx) => beginSession(app, tx, { ...session, request, answer, now }))
  },
)

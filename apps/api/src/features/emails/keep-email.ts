import { contract } from '@girasol/contract'
import { transaction } from '#/database/transaction.ts'
import { recordDone } from '#/features/audit-trail/audit-trail.ts'
import { handle } from '#/http/handler.ts'
import { stopWaitingChange } from './emails.store.ts'
import { ownEmail } from './own-email.ts'

/** Stops the own change that waits; when there is none, nothing is left to do. */
export const keepEmail = handle(contract.emails.keepEmail, ({ app, principal, request, now }) =>
  transaction(app.db, async (tx) => {
    const { accountId } = principal
    const change = { action: 'email.keep', resource: 'account', resourceId: accountId } as const
    if (await stopWaitingChange(tx, accountId, now))
      await recordDone(tx, { app, principal, request, now }, change)
    return ownEmail(app, tx, accountId)
  }),
)

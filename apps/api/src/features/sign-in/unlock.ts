import { contract } from '@girasol/contract'
import type { App } from '#/application.ts'
import { transaction } from '#/database/transaction.ts'
import { handle } from '#/http/handler.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { dropCounters } from './attempts.store.ts'
import { ofAccount, ofFactor } from './attempts.ts'
import type { LockedAccount } from './load-account.ts'

/** Lets somebody try again at once. Why is told to the trail by its code. */
export const unlock = handle(contract.locks.unlock, async (asked) => {
  const { app, input, resource: account } = asked
  await transaction(app.db, async (tx) => {
    await dropCounters(tx, lockKeys(app, account))
    await recordDone(tx, asked, {
      action: 'lock.lift',
      resource: 'account',
      resourceId: account.accountId,
      reason: input.body.reason,
    })
  })
})

/** What can keep somebody waiting: their address at their door, and their codes. */
export function lockKeys(app: Pick<App, 'keys'>, account: LockedAccount): Buffer[] {
  const { accountId, audience, emailIndex } = account
  return [ofAccount(app, audience, emailIndex).key, ofFactor(app, accountId).key]
}

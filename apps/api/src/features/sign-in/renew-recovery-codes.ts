import { transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import { handle } from '#/http/handler.ts'
import type { Audience } from '#/security/sessions.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { queueMail } from '../notifications/notifications.ts'
import { doorOf } from './doors.ts'
import { giveRecoveryCodes } from './factor.ts'
import { factorsOf } from './factors.store.ts'

/** Ten new codes for whoever has a factor that they stand in for. */
export const renewRecoveryCodes = (audience: Audience) =>
  handle(doorOf[audience].renewRecoveryCodes, async (asked) => {
    const { app, principal, now } = asked
    const { accountId } = principal
    return transaction(app.db, async (tx) => {
      if ((await factorsOf(tx, accountId)).length === 0) fail('factorMissing')
      const recoveryCodes = await giveRecoveryCodes(app, tx, accountId, now)
      await recordDone(tx, asked, {
        action: 'recoveryCodes.renew',
        resource: 'account',
        resourceId: accountId,
      })
      const facts = { at: now.toISOString(), factor: 'recoveryCodes' }
      await queueMail(tx, { kind: 'factorAdded', to: { accountId }, facts, at: now })
      return { recoveryCodes }
    })
  })

import { transaction } from '#/database/transaction.ts'
import { handle } from '#/http/handler.ts'
import { type Audience, endSessionsOf } from '#/security/sessions.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { findDevice } from './devices.store.ts'
import { doorOf } from './doors.ts'
import { forgetDevices } from './known-devices.ts'

/** Signs every other device out, and makes them strangers. */
export const revokeOtherDevices = (audience: Audience) =>
  handle(doorOf[audience].revokeOtherDevices, async (asked) => {
    const { app, principal } = asked
    const { accountId, sessionId } = principal
    await transaction(app.db, async (tx) => {
      const own = await findDevice(tx, sessionId)
      const ended = await endSessionsOf(tx, accountId, sessionId)
      await forgetDevices(tx, accountId, { allBut: own?.deviceHash ?? null })
      await recordDone(tx, asked, {
        action: 'session.revoke',
        resource: 'account',
        resourceId: accountId,
        after: { ended },
      })
    })
  })

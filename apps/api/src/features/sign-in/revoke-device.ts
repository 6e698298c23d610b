import { transaction } from '#/database/transaction.ts'
import { handle } from '#/http/handler.ts'
import { endedCookie } from '#/security/cookies.ts'
import { type Audience, endSession } from '#/security/sessions.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { doorOf } from './doors.ts'
import { forgetDevices } from './known-devices.ts'

/** Signs one of the caller's devices out, maybe this very one; it is a stranger from then on. */
export const revokeDevice = (audience: Audience) =>
  handle(doorOf[audience].revokeDevice, async (asked) => {
    const { app, principal, resource: device, answer } = asked
    await transaction(app.db, async (tx) => {
      await endSession(tx, device.id)
      const { deviceHash } = device
      if (deviceHash) await forgetDevices(tx, principal.accountId, { only: deviceHash })
      const change = { action: 'device.revoke', resource: 'device', resourceId: device.id } as const
      await recordDone(tx, asked, change)
    })
    if (device.id === principal.sessionId) answer.setHeader('set-cookie', endedCookie(audience))
  })

import { contract } from '@girasol/contract'
import { transaction } from '#/database/transaction.ts'
import { handle } from '#/http/handler.ts'
import { endedCookie } from '#/security/cookies.ts'
import { endSession } from '#/security/sessions.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'

/** Signs one of the caller's devices out, maybe this very one. */
export const revokeDevice = handle(
  contract.accounts.revokeDevice,
  async ({ app, principal, resource: device, request, answer, now }) => {
    await transaction(app.db, async (tx) => {
      await endSession(tx, device.id)
      const change = { action: 'device.revoke', resource: 'device', resourceId: device.id } as const
      await recordDone(tx, { app, principal, request, now }, change)
    })
    if (device.id === principal.sessionId) answer.setHeader('set-cookie', endedCookie('people'))
  },
)

import { contract } from '@girasol/contract'
import { transaction } from '#/database/transaction.ts'
import { handle } from '#/http/handler.ts'
import { endedCookie } from '#/security/cookies.ts'
import { endSession } from '#/security/sessions.ts'

export const revokeDevice = handle(
  contract.accounts.revokeDevice,
  async ({ app, principal, resource: device, request, answer, now }) => {
    await transaction(app.db, async (tx) => {
      await endSession(tx, device.id)
      await app.trail(tx, {
        at: now,
        actorId: principal.accountId,
        actorRole: principal.role,
        action: 'device.revoke',
        resource: 'device',
        resourceId: device.id,
        outcome: 'done',
        source: request.source,
        requestId: request.id,
      })
    })
    if (device.id === principal.sessionId) answer.setHeader('set-cookie', endedCookie('people'))
  },
)

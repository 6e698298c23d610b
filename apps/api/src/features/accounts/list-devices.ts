import { contract } from '@girasol/contract'
import { handle } from '#/http/handler.ts'
import { liveSessions } from './accounts.store.ts'

/** Where the caller is signed in, the device used last first. */
export const listDevices = handle(
  contract.accounts.listDevices,
  async ({ app, principal, now }) => {
    const sessions = await liveSessions(app.db, principal.accountId, now)
    const devices = sessions.map((session) => ({
      id: session.id,
      kind: session.kind,
      label: session.label,
      createdAt: session.createdAt.toISOString(),
      lastUsedAt: session.lastUsedAt.toISOString(),
      current: session.id === principal.sessionId,
    }))
    return { devices }
  },
)

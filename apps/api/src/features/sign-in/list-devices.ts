import { handle } from '#/http/handler.ts'
import type { Audience } from '#/security/sessions.ts'
import { liveSessions } from './devices.store.ts'
import { doorOf } from './doors.ts'

/** Where the caller is signed in, the device used last first. */
export const listDevices = (audience: Audience) =>
  handle(doorOf[audience].listDevices, async ({ app, principal, now }) => {
    const { accountId, sessionId } = principal
    const sessions = await liveSessions(app.db, { accountId, audience, now })
    const devices = sessions.map((session) => ({
      id: session.id,
      kind: session.kind,
      label: session.label,
      source: session.source,
      createdAt: session.createdAt.toISOString(),
      lastUsedAt: session.lastUsedAt.toISOString(),
      current: session.id === sessionId,
    }))
    return { devices }
  })

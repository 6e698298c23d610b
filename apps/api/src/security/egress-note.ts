import type { Kysely } from 'kysely'
import type { Clock } from '#/clock.ts'
import type { Tables } from '#/database/tables.ts'
import { transaction } from '#/database/transaction.ts'
import type { Log } from '#/observability/logger.ts'
import type { BlockedAttempt } from './egress.ts'
import type { RecordTrail } from './trail.ts'

type Told = { db: Kysely<Tables>; trail: RecordTrail; clock: Clock; log: Log }

/** Notes a refused way out in the trail, where an alert begins. The host is cut to what a host name may hold: it may have been chosen by an attacker. */
export function noteBlocked(app: Told, { purpose, host, port, reason }: BlockedAttempt): void {
  app.log.error('egress blocked', { action: 'egress.blocked', code: reason, port })
  const place = `${host.replaceAll(/[^a-z0-9.:-]/g, '_').slice(0, 50)}:${port}`
  transaction(app.db, (tx) =>
    app.trail(tx, {
      at: app.clock.now(),
      actorId: null,
      actorRole: 'system',
      action: 'egress.blocked',
      resource: purpose,
      resourceId: place,
      outcome: 'denied',
      reason,
    }),
  ).catch((error: unknown) => app.log.error('egress block not recorded', { error }))
}

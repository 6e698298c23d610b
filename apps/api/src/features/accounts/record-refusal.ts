import type { App } from '#/application.ts'
import { transaction } from '#/database/transaction.ts'
import type { RequestFacts } from '#/http/handler.ts'
import type { TrailEntry } from '#/security/trail.ts'

type Refused = Pick<TrailEntry, 'action' | 'resource' | 'resourceId' | 'reason'> & {
  actor?: { accountId: string; role: string }
}

/** Says in the trail, in a transaction of its own, that a secret was presented which opens nothing. */
export async function recordRefusal(
  app: App,
  { request, now }: { request: RequestFacts; now: Date },
  { actor, ...refused }: Refused,
): Promise<void> {
  await transaction(app.db, (tx) =>
    app.trail(tx, {
      ...refused,
      at: now,
      actorId: actor?.accountId ?? null,
      actorRole: actor?.role ?? 'anonymous',
      outcome: 'failed',
      source: request.source,
      requestId: request.id,
    }),
  )
}

import type { Principal } from '@girasol/policies'
import type { App } from '#/application.ts'
import { transaction } from '#/database/transaction.ts'
import type { RequestFacts } from '#/http/handler.ts'
import type { TrailEntry } from '#/security/trail.ts'

type Failed = Pick<TrailEntry, 'action' | 'resource' | 'resourceId' | 'reason'>

/** Says in the trail that something was tried and refused, in a transaction of its own. */
export async function recordFailed(
  app: App,
  asked: { principal: Principal; request: RequestFacts; now: Date },
  failed: Failed,
): Promise<void> {
  const { principal, request, now } = asked
  await transaction(app.db, (tx) =>
    app.trail(tx, {
      ...failed,
      at: now,
      actorId: principal.role === 'anonymous' ? null : principal.accountId,
      actorRole: principal.role,
      outcome: 'failed',
      source: request.source,
      requestId: request.id,
    }),
  )
}

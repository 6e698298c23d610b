import type { Subscriber } from '#/outbox/subscriber.ts'
import { expire } from './approvals.store.ts'

/** Ends a request that nobody has decided in its day, and says so. */
export const onApprovalDue: Subscriber = async (tx, event, { app, now }) => {
  const kind = await expire(tx, event.aggregateId, now)
  if (kind === null) return
  await app.trail(tx, {
    at: now,
    actorId: null,
    actorRole: 'system',
    action: 'approval.expire',
    resource: 'approval',
    resourceId: event.aggregateId,
    outcome: 'done',
    before: { state: 'open' },
    after: { state: 'expired', kind },
  })
}

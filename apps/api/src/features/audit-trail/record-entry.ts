import type { Principal } from '@girasol/policies'
import { idBytes } from '#/database/ids.ts'
import { insertRow } from '#/database/prepared.ts'
import type { Transaction } from '#/database/transaction.ts'
import type { RequestFacts } from '#/http/handler.ts'
import type { TrailEntry } from '#/security/trail.ts'

/** Writes one entry of the audit trail in the transaction of the change that it tells. */
export async function record(tx: Transaction, entry: TrailEntry): Promise<void> {
  await insertRow(tx, 'audit_events', {
    at: entry.at,
    actor_id: entry.actorId === null ? null : idBytes(entry.actorId),
    actor_role: entry.actorRole,
    action: entry.action,
    resource: entry.resource,
    resource_id: entry.resourceId,
    outcome: entry.outcome,
    reason: entry.reason ?? null,
    source: entry.source ?? null,
    request_id: entry.requestId ?? null,
    before_text: entry.before ? JSON.stringify(entry.before) : null,
    after_text: entry.after ? JSON.stringify(entry.after) : null,
  })
}

/** A change that a request has made, told in the transaction of the change. */
export async function recordDone(
  tx: Transaction,
  asked: { principal: Principal; request: Pick<RequestFacts, 'id' | 'source'>; now: Date },
  change: Pick<TrailEntry, 'action' | 'resource' | 'resourceId' | 'reason' | 'before' | 'after'>,
): Promise<void> {
  const { principal, request, now } = asked
  await record(tx, {
    ...change,
    at: now,
    actorId: principal.role === 'anonymous' ? null : principal.accountId,
    actorRole: principal.role,
    outcome: 'done',
    source: request.source,
    requestId: request.id,
  })
}

import type { Principal } from '@girasol/policies'
import { idBytes } from '#/database/ids.ts'
import { insertRow } from '#/database/prepared.ts'
import type { Transaction } from '#/database/transaction.ts'
import type { RequestFacts } from '#/http/handler.ts'
import type { Keys } from '#/security/keys.ts'
import type { RecordTrail, TrailEntry } from '#/security/trail.ts'
import { writerMark } from './writer-mark.ts'

/** Writes entries of the audit trail, each with the mark that tells them from rows that somebody else put there. */
export function createRecorder(keys: Pick<Keys, 'blindIndex'>): RecordTrail {
  return async (tx, entry) => {
    const row = rowOf(entry)
    await insertRow(tx, 'audit_events', { ...row, mark: writerMark(keys, row) })
  }
}

function rowOf(entry: TrailEntry) {
  return {
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
  }
}

/** A change that a request has made, told in the transaction of the change. */
export async function recordDone(
  tx: Transaction,
  asked: {
    app: { trail: RecordTrail }
    principal: Principal
    request: Pick<RequestFacts, 'id' | 'source'>
    now: Date
  },
  change: Pick<TrailEntry, 'action' | 'resource' | 'resourceId' | 'reason' | 'before' | 'after'>,
): Promise<void> {
  const { app, principal, request, now } = asked
  await app.trail(tx, {
    ...change,
    at: now,
    actorId: principal.role === 'anonymous' ? null : principal.accountId,
    actorRole: principal.role,
    outcome: 'done',
    source: request.source,
    requestId: request.id,
  })
}

import type { Principal } from '@girasol/policies'
import { idBytes, idText } from '#/database/ids.ts'
import { insertRow } from '#/database/prepared.ts'
import { afterCommit, type Transaction } from '#/database/transaction.ts'
import type { RequestFacts } from '#/http/handler.ts'
import { eventLine } from '#/security/event-line.ts'
import type { Keys } from '#/security/keys.ts'
import { checkEntry } from '#/security/trail-form.ts'
import type { RecordTrail, TrailEntry } from '#/security/trail.ts'
import { presentEncoding } from './leaf-hash.ts'
import { markId, writerMark } from './writer-mark.ts'

/** Takes an event's line once its entry is committed. */
export type Emit = (line: string) => void

type Writer = Pick<Keys, 'blindIndex'>

/** Writes entries of the audit trail, each with the mark that tells them from rows that somebody else put there. */
export function createRecorder(keys: Writer, emit: Emit = () => undefined): RecordTrail {
  return async (tx, entry) => {
    const row = markedRow(keys, entry)
    await insertRow(tx, 'audit_events', row)
    afterCommit(tx, () => emit(eventLine(entry, lineId(row))))
  }
}

/** The row of an entry, with its mark. Throws `TrailFormError` for one that may not be written. */
export function markedRow(keys: Writer, entry: TrailEntry) {
  checkEntry(entry)
  const row = rowOf(entry)
  return { ...row, mark: writerMark(keys, row), encoding: presentEncoding }
}

/** What an event's line and its entry have in common. */
export function lineId({ mark }: { mark: Buffer }): string {
  return idText(markId(mark))
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

import type { TrailEntry } from '@girasol/contract'
import { idText } from '#/database/ids.ts'
import type { SealedRow } from './proof.store.ts'

/** A row as staff is shown it. */
export function showEntry(row: SealedRow): TrailEntry {
  return {
    id: Number(row.id),
    at: row.at.toISOString(),
    actorId: row.actor_id === null ? null : idText(row.actor_id),
    actorRole: row.actor_role,
    action: row.action,
    resource: row.resource,
    resourceId: row.resource_id,
    outcome: row.outcome as TrailEntry['outcome'],
    reason: row.reason,
    source: row.source,
    requestId: row.request_id,
    before: readFacts(row.before_text),
    after: readFacts(row.after_text),
    leafIndex: row.leaf_index === null ? null : Number(row.leaf_index),
  }
}

function readFacts(text: string | null): TrailEntry['before'] {
  return text === null ? null : (JSON.parse(text) as TrailEntry['before'])
}

import { contract, type TrailEntry } from '@girasol/contract'
import { idText } from '#/database/ids.ts'
import { handle } from '#/http/handler.ts'
import { newestCheckpoint, newestEvents } from './trail.store.ts'

const pageSize = 100

/** The trail, newest first, a hundred entries a page. */
export const readTrail = handle(contract.staff.readTrail, async ({ app, input }) => {
  const rows = await newestEvents(app.db, input.query.before, pageSize + 1)
  const checkpoint = await newestCheckpoint(app.db)
  const entries = rows.slice(0, pageSize).map(showEntry)
  return {
    entries,
    next: rows.length > pageSize ? entries.at(-1)!.id : null,
    checkpoint: checkpoint
      ? {
          size: Number(checkpoint.size),
          root: checkpoint.root.toString('hex'),
          at: checkpoint.at.toISOString(),
        }
      : null,
  }
})

function showEntry(row: Awaited<ReturnType<typeof newestEvents>>[number]): TrailEntry {
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
    leafIndex: row.leaf_index === null ? null : Number(row.leaf_index),
  }
}

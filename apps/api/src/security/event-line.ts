import { severities } from './ocsf-classes.ts'
import { trailEvents } from './trail-events.ts'
import type { TrailEntry } from './trail.ts'

const schemaVersion = '1.8.0'
const product = { name: 'Girasol', vendor_name: 'Girasol' }
const status = { done: 'Success', denied: 'Failure', failed: 'Failure' } as const

/**
 * An entry of the trail as one line of JSON with the names of OCSF, for whoever collects standard output. Plain ASCII: what could end a
 * line, steer a terminal or turn text around is written as `\uXXXX`. `uid` is the id in the entry's mark, so that line and entry can be
 * laid side by side.
 */
export function eventLine(entry: TrailEntry, uid: string): string {
  return JSON.stringify(eventRecord(entry, uid)).replace(
    /[^\x20-\x7e]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function eventRecord(entry: TrailEntry, uid: string) {
  const { classUid, categoryUid, activityId, severity } = trailEvents[entry.action]
  const done = entry.outcome === 'done'
  const { actorId, actorRole, source, requestId, reason, before, after } = entry
  return {
    class_uid: classUid,
    category_uid: categoryUid,
    activity_id: activityId,
    type_uid: classUid * 100 + activityId,
    severity_id: Math.max(severities[severity], done ? severities.info : severities.low),
    time: entry.at.getTime(),
    status: status[entry.outcome],
    status_id: done ? 1 : 2,
    status_detail: reason ?? undefined,
    action_id: entry.outcome === 'denied' ? 2 : 1,
    metadata: {
      version: schemaVersion,
      product,
      profiles: ['security_control'],
      log_name: 'trail',
      event_code: entry.action,
      uid,
      correlation_uid: requestId ?? undefined,
    },
    actor: { user: { uid: actorId ?? undefined, type: actorRole } },
    src_endpoint: source ? { subnet_uid: source } : undefined,
    api: { operation: entry.action, request: requestId ? { uid: requestId } : undefined },
    resources: [{ type: entry.resource, uid: entry.resourceId ?? undefined }],
    unmapped: before || after ? { before, after } : undefined,
  }
}

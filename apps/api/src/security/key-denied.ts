import type { Clock } from '#/clock.ts'
import type { Log } from '#/observability/logger.ts'
import { KeyDestroyed, KeyRefused, KeyServiceDown, SealBroken } from './key-faults.ts'
import type { RecordAlone, TrailEntry } from './trail.ts'

/** A key service that fails does so for every request: one entry a second tells it as well as a thousand. */
const quietMilliseconds = 1000
const lastTold = new Map<string, number>()

type Told = { trailAlone: RecordAlone; clock: Clock; log: Log }

/**
 * Notes in the trail that a key or a sealed value was refused; does nothing for any other fault. `error` is what ended a
 * request or a reaction. Never throws: the caller is failing already.
 */
export async function recordKeyDenied(
  app: Told,
  error: unknown,
  requestId: string | null,
): Promise<void> {
  const told = describe(error)
  if (!told || isRepeated(error, told.reason)) return
  const entry: TrailEntry = {
    ...told,
    at: app.clock.now(),
    actorId: null,
    actorRole: 'system',
    action: 'key.denied',
    outcome: 'denied',
    requestId,
  }
  app.log.error('key denied', { action: 'key.denied', ...(requestId ? { requestId } : {}) })
  await app
    .trailAlone(entry)
    .catch((fault: unknown) => app.log.error('key denial not recorded', { error: fault }))
}

function describe(error: unknown):
  | (Pick<TrailEntry, 'resource' | 'resourceId'> & {
      reason: string
    })
  | null {
  if (error instanceof SealBroken) {
    const { table, column, row } = error.place
    return { resource: table, resourceId: row.slice(0, 60), reason: `${column}: ${error.why}` }
  }
  if (error instanceof KeyDestroyed) {
    return { resource: 'dataKey', resourceId: error.accountId, reason: 'destroyed' }
  }
  if (error instanceof KeyRefused)
    return { resource: 'keyService', resourceId: null, reason: 'refused' }
  if (error instanceof KeyServiceDown)
    return { resource: 'keyService', resourceId: null, reason: 'down' }
  return null
}

function isRepeated(error: unknown, reason: string): boolean {
  if (error instanceof SealBroken || error instanceof KeyDestroyed) return false
  const now = performance.now()
  if (now - (lastTold.get(reason) ?? -Infinity) < quietMilliseconds) return true
  lastTold.set(reason, now)
  return false
}

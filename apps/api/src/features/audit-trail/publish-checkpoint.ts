import type { Log } from '#/observability/logger.ts'
import type { Checkpoint } from './checkpoint.ts'

const everyMs = 60_000

/**
 * Hands the newest checkpoint to whoever collects the output, once a minute and when the program ends: what has left the machine cannot be
 * taken back, and one kept checkpoint is enough to show that the log before it was rewritten.
 */
export function publishCheckpoints(log: Log) {
  let published = 0
  let nextAt = 0
  return (last: Checkpoint | null, force = false): void => {
    if (!last || last.size === published || (!force && performance.now() < nextAt)) return
    nextAt = performance.now() + everyMs
    published = last.size
    log.event(JSON.stringify({ log_name: 'trail-checkpoint', checkpoint: last }))
  }
}

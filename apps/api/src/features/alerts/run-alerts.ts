import type { App } from '#/application.ts'
import { transaction } from '#/database/transaction.ts'
import { beat, dropBeats } from '#/observability/heartbeat.ts'
import { openReviews } from '../reviews/reviews.ts'
import { followTrail } from './follow-trail.ts'
import { createLookout } from './look-around.ts'
import { ensureReader, keepPlace, takePlace } from './readers.store.ts'
import { dropSignals } from './signals.store.ts'

const idleMs = 1000
const failedMs = 3000
const lookMs = 5000
/** Longer than the longest window of a rule. */
const signalsKept = 25 * 3_600_000

export type AlertEngine = {
  /** Reads all that is new in the trail, then looks at the system when it is time, or in any case with `force`. */
  step(force?: boolean): Promise<void>
  run(signal: AbortSignal): Promise<void>
}

/**
 * Finds what somebody should know, within seconds: one worker at a time reads the trail, one looks around, and any may take over. A failure
 * of one look does not end the others.
 */
export function createAlertEngine(app: App): AlertEngine {
  const lookout = createLookout(app)
  let ready = false
  const step = async (force = false) => {
    if (!ready) for (const name of ['alerts', 'watch']) await ensureReader(app.db, name)
    ready = true
    let read = await followTrail(app)
    while (read !== null && read > 0) {
      app.vitals.beat('alerts')
      read = await followTrail(app)
    }
    if (await isTurn(app, force)) {
      await openReviews(app)
      await lookout.step(force)
      await tidy(app)
    }
    await beat(app.db, 'alerts', app.clock.now())
  }
  return {
    step,
    async run(signal) {
      while (!signal.aborted) {
        const wait = await step().then(
          () => idleMs,
          (error: unknown) => {
            app.log.error('alerts not looked for', { error })
            return failedMs
          },
        )
        await app.vitals.rest('alerts', wait, signal)
      }
    },
  }
}

/** Whether nobody has looked around in the last seconds; whoever is first has the turn. */
function isTurn(app: App, force: boolean): Promise<boolean> {
  return transaction(app.db, async (tx) => {
    const place = await takePlace(tx, 'watch')
    const now = app.clock.now()
    if (!place) return false
    if (!force && Math.abs(now.getTime() - place.readAt.getTime()) < lookMs) return false
    await keepPlace(tx, 'watch', place, now)
    return true
  })
}

async function tidy(app: App): Promise<void> {
  const before = new Date(app.clock.now().getTime() - signalsKept)
  await transaction(app.db, (tx) => dropSignals(tx, before))
  await dropBeats(app.db)
}

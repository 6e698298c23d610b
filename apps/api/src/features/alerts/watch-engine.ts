import type { App } from '#/application.ts'
import { transaction } from '#/database/transaction.ts'
import { readBeats, runHeart } from '#/observability/heartbeat.ts'
import { lastAcknowledged } from './alerts.store.ts'
import { raiseAlert } from './raise-alert.ts'

/** Older than this (ms), the last look for alerts means that nobody looks. */
export const silentAfter = 60_000
/** Somebody is told a little earlier, so that it is known within the minute. */
const toldAfter = 45_000
const everyMs = 5000
const rest = 15 * 60_000

/** How long ago somebody last looked for alerts, ms; null when nobody has for a day. */
export async function lookAge(app: App): Promise<number | null> {
  const beats = await readBeats(app.db)
  return beats.find(({ part }) => part === 'alerts')?.ageMs ?? null
}

/** Who watches the watchers: the API raises an alert when nobody in the workers looks for any. Answers whether it did. */
export async function checkEngine(app: App, age: number | null): Promise<boolean> {
  if (age !== null && age < toldAfter) return false
  const now = app.clock.now()
  const what = { kind: 'pipelineSilent', subject: 'alerts' } as const
  const seconds = age === null ? 0 : Math.round(age / 1000)
  return transaction(app.db, async (tx) => {
    const last = await lastAcknowledged(tx, what.kind, what.subject)
    if (last && now.getTime() - last.getTime() < rest) return false
    const seen = { count: 1, firstSeen: now, lastSeen: now, facts: { seconds } }
    return (await raiseAlert(app, tx, { ...what, severity: 'critical', ...seen })) !== null
  })
}

/** Gives the API's signs of life and watches the engine, until the program stops. A worker that never came has the first minute to do so. */
export async function runEngineWatch(app: App): Promise<void> {
  const began = performance.now()
  const watching = async () => {
    const age = await lookAge(app)
    if (age === null && performance.now() - began < silentAfter) return
    await checkEngine(app, age)
  }
  const watch = async () => {
    while (!app.stopping.aborted) {
      await watching().catch((error: unknown) => app.log.warn('engine not watched', { error }))
      await app.vitals.rest('engine watch', everyMs, app.stopping)
    }
  }
  await Promise.all([runHeart(app, 'api'), watch()])
}

import { setTimeout as wait } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Tables } from '../../../apps/api/src/database/tables.ts'
import { oldestUnsealed } from '../../../apps/api/src/features/audit-trail/audit-trail.ts'

const everyMs = 100

/** How long the oldest entry without a seal had waited, looked at again and again while something is written: milliseconds. */
export async function watchDelay<T>(
  db: Kysely<Tables>,
  work: Promise<T>,
): Promise<{ done: T; delays: number[] }> {
  const delays: number[] = []
  const over = new AbortController()
  const look = async () => {
    while (!over.signal.aborted) {
      const oldest = await oldestUnsealed(db)
      delays.push(oldest ? Date.now() - oldest.getTime() : 0)
      await wait(everyMs)
    }
  }
  const looking = look()
  const done = await work
  over.abort()
  await looking
  return { done, delays }
}

/** Waits until everything has its seal; how long that took: milliseconds. */
export async function untilSealed(db: Kysely<Tables>): Promise<number> {
  const began = performance.now()
  while (await oldestUnsealed(db)) await wait(20)
  return performance.now() - began
}

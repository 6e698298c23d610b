import { setTimeout as wait } from 'node:timers/promises'
import { oldestUnsealed } from '../../../apps/api/src/features/audit-trail/audit-trail.ts'

const everyMs = 100

type Db = Parameters<typeof oldestUnsealed>[0]

/** How long the oldest entry without a seal had waited, looked at again and again while something is written: milliseconds. */
export async function watchDelay<T>(
  db: Db,
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
export async function untilSealed(db: Db): Promise<number> {
  const began = performance.now()
  while (await oldestUnsealed(db)) await wait(20)
  return performance.now() - began
}

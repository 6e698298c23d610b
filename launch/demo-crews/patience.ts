import { isPassing } from '@girasol/api-client'
import { setTimeout as sleep } from 'node:timers/promises'

const longest = 30_000

/** Does `work` until it succeeds, with growing waits while the API is away; other failures and an abort are thrown. */
export async function patiently<T>(
  work: () => Promise<T>,
  first: number,
  signal: AbortSignal,
): Promise<T> {
  for (let wait = first; ; wait = Math.min(wait * 2, longest)) {
    try {
      return await work()
    } catch (cause) {
      signal.throwIfAborted()
      if (!isPassing(cause)) throw cause
      await sleep(Math.max(wait, (cause.retryAfter ?? 0) * 1000), undefined, { signal })
    }
  }
}

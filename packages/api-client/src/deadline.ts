import { unreachable } from './problem.ts'
import { abortReason } from './send.ts'

/**
 * Runs `work` with a signal that the caller's signal or the passing of `milliseconds` aborts.
 * Written by hand because React Native has neither AbortSignal.any nor AbortSignal.timeout.
 */
export async function withDeadline<T>(
  milliseconds: number,
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const control = new AbortController()
  const stop = () => control.abort(abortReason(outer))
  if (outer?.aborted) stop()
  outer?.addEventListener('abort', stop, { once: true })
  let late = false
  const timer = setTimeout(() => {
    late = true
    control.abort()
  }, milliseconds)
  try {
    return await work(control.signal)
  } catch (cause) {
    throw late ? unreachable(cause) : cause
  } finally {
    clearTimeout(timer)
    outer?.removeEventListener('abort', stop)
  }
}

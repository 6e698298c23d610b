/** Runs at most `parallel` pieces of work at once and lets at most `waiting` wait; more are refused. */
export type HashQueue = <T>(work: () => Promise<T>) => Promise<T>

/** Thrown when the queue is full: the caller should come back later. */
export class QueueFull extends Error {}

/**
 * A semaphore for password hashes. Without it a burst fills the thread pool, everything else on it waits,
 * and throughput falls to a third (measured), so more hashes at once than cores never pay. After each piece of work its core rests for `rest`
 * times as long, which delays nobody but those who wait in the queue.
 */
export function createHashQueue(parallel: number, waiting: number, rest = 0): HashQueue {
  let running = 0
  const queue: (() => void)[] = []
  const release = () => {
    const next = queue.shift()
    if (next) next()
    else running--
  }
  const take = (): Promise<void> | void => {
    if (running < parallel) {
      running++
      return
    }
    if (queue.length >= waiting) throw new QueueFull('too many hashes are waiting')
    return new Promise((resolve) => queue.push(resolve))
  }
  return async (work) => {
    await take()
    const began = performance.now()
    try {
      return await work()
    } finally {
      if (rest === 0) release()
      else setTimeout(release, (performance.now() - began) * rest)
    }
  }
}

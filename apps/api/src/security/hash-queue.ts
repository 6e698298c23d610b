/** Runs at most `parallel` pieces of work at once and lets at most `waiting` wait; more are refused. */
export type HashQueue = <T>(work: () => Promise<T>) => Promise<T>

/** Thrown when the queue is full: the caller should come back later. */
export class QueueFull extends Error {}

/**
 * A semaphore for password hashes. Without it a burst fills the thread pool, everything else on it waits,
 * and throughput falls to a third (measured), so more hashes at once than cores never pay.
 */
export function createHashQueue(parallel: number, waiting: number): HashQueue {
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
    try {
      return await work()
    } finally {
      release()
    }
  }
}

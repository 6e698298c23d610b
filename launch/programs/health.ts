import { setTimeout as wait } from 'node:timers/promises'

/**
 * Waits until an address answers 200 and `isOurs` says that it is our program that does, looking every 100 ms;
 * throws when the time (ms) is over or `gone` says why.
 */
export async function untilHealthy(
  url: string,
  patience: number,
  gone: () => string | undefined = () => undefined,
  isOurs: () => boolean = () => true,
): Promise<void> {
  const deadline = performance.now() + patience
  while (!(await isHealthy(url)) || !isOurs()) {
    const reason = gone()
    if (reason) throw new Error(reason)
    if (performance.now() > deadline) throw new Error(`no healthy answer from ${url}`)
    await wait(100)
  }
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2000), redirect: 'manual' })
    await answer.body?.cancel()
    return answer.status === 200
  } catch {
    return false
  }
}

import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { request } from 'node:https'
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
    const status = url.startsWith('https:') ? await secureStatus(url) : await plainStatus(url)
    return status === 200
  } catch {
    return false
  }
}

async function plainStatus(url: string): Promise<number> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(2000), redirect: 'manual' })
  await answer.body?.cancel()
  return answer.status
}

/** By a loopback address, which the certificate need not name; that it is our program which answers is looked at apart. */
async function secureStatus(url: string): Promise<number | undefined> {
  const authority = process.env.GIRASOL_API_CA
  const ask = request(url, {
    ...(authority ? { ca: readFileSync(authority) } : {}),
    checkServerIdentity: () => undefined,
    signal: AbortSignal.timeout(2000),
  }).end()
  const [answer] = (await once(ask, 'response')) as [IncomingMessage]
  answer.resume()
  return answer.statusCode
}

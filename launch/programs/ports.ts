import { createServer } from 'node:net'

/** Whether a loopback port can be listened on right now. */
export function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)))
  })
}

/**
 * The wished port, or the next free one above it that is not in `taken`.
 * Throws when none of the next hundred is free.
 */
export async function freePort(
  wished: number,
  taken: ReadonlySet<number> = new Set(),
): Promise<number> {
  for (let port = wished; port < wished + 100; port += 1) {
    if (!taken.has(port) && (await isFree(port))) return port
  }
  throw new Error(`No free port between ${wished} and ${wished + 99}.`)
}

/** A free port that the system picks: for throw-away servers. */
export function anyPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

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

/**
 * Keeps a port for a program that starts later, so that nobody takes it in the meantime. Returns what gives it
 * up, to be called right before the program starts; null when somebody has it already.
 */
function holdPort(port: number, host = '127.0.0.1'): Promise<(() => Promise<void>) | null> {
  return new Promise((resolve) => {
    const keeper = createServer((socket) => socket.destroy())
    keeper.once('error', () => resolve(null))
    keeper.listen({ port, host, exclusive: true }, () => {
      keeper.unref()
      resolve(() => new Promise((given) => keeper.close(() => given())))
    })
  })
}

/** The wished port or the next free one, kept until `giveUp`. */
export async function heldPort(
  wished: number,
  taken: ReadonlySet<number>,
): Promise<{ port: number; giveUp: () => Promise<void> }> {
  for (;;) {
    const port = await freePort(wished, taken)
    const giveUp = await holdPort(port)
    if (giveUp) return { port, giveUp }
  }
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

import { once } from 'node:events'
import { connect, createServer, type AddressInfo } from 'node:net'

export type Address = { host: string; port: number }

/** Passes connections on as they are, encrypted or not: between this machine's own addresses and the containers' network. */
export async function openRelay(
  at: Address,
  to: Address,
): Promise<{ port: number; close(): void }> {
  const server = createServer((caller) => {
    const called = connect(to)
    for (const [one, other] of [
      [caller, called],
      [called, caller],
    ] as const) {
      one.on('error', () => other.destroy())
      one.on('close', () => other.destroy())
      one.pipe(other)
    }
  })
  server.listen(at)
  await once(server, 'listening')
  server.unref()
  return { port: (server.address() as AddressInfo).port, close: () => void server.close() }
}

import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { createServer as createSecureServer } from 'node:tls'

export type Address = { host: string; port: number }

/** A certificate and its key, both PEM. */
export type Proof = { cert: string; key: string }

/**
 * Passes connections on as they are, encrypted or not: between this machine's own addresses and the containers' network.
 * With a `proof` callers must speak TLS, and what they say goes on in the clear.
 */
export async function openRelay(
  at: Address,
  to: Address,
  proof?: Proof,
): Promise<{ port: number; close(): void }> {
  const passOn = (caller: Socket) => join(caller, connect(to))
  const server = proof ? createSecureServer(proof, passOn) : createServer(passOn)
  server.listen(at)
  await once(server, 'listening')
  server.unref()
  return { port: (server.address() as AddressInfo).port, close: () => void server.close() }
}

function join(one: Socket, other: Socket): void {
  for (const [from, into] of [
    [one, other],
    [other, one],
  ] as const) {
    from.on('error', () => into.destroy())
    from.on('close', () => into.destroy())
    from.pipe(into)
  }
}

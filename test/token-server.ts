import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { TLSSocket } from 'node:tls'
import type { CertificateFiles } from '../launch/database/certificates.ts'

export type TokenServer = {
  port: number
  /** Everything that came in the clear, before TLS or without it. */
  inTheClear: Buffer[]
  /** What was given as a password, in the order of the connections. */
  given: string[]
  stop(): Promise<void>
}

type Asked = {
  certificates: CertificateFiles
  /** Which token opens the door. */
  accepts: (token: string) => boolean
  /** A server that would take the token unencrypted. */
  withoutTls?: boolean
  /** How it asks for it. */
  plugin?: string
}

const protocol41 = 0x200
const ssl = 0x800
const capabilities = 1 | 8 | protocol41 | 0x2000 | 0x8000 | 0x80000

/**
 * Speaks as much of MySQL's protocol as an account of Amazon RDS needs that signs in by token: it greets, goes over to TLS, asks for
 * `mysql_clear_password`, and then says OK to every command. No server that one can install asks for a token without PAM.
 */
export async function startTokenServer(asked: Asked): Promise<TokenServer> {
  const { certificates } = asked
  const inTheClear: Buffer[] = []
  const given: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    serve(socket, { ...asked, inTheClear, given }).catch(() => socket.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    inTheClear,
    given,
    async stop() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }

  async function serve(
    socket: Socket,
    to: Asked & Pick<TokenServer, 'inTheClear' | 'given'>,
  ): Promise<void> {
    send(socket, 0, greeting(to.withoutTls ? capabilities : capabilities | ssl))
    const first = await receive(socket)
    to.inTheClear.push(first)
    if (to.withoutTls) return
    const secure = new TLSSocket(socket, {
      isServer: true,
      cert: readFileSync(certificates.certificate),
      key: readFileSync(certificates.key),
    })
    secure.on('error', () => undefined)
    await receive(secure)
    send(secure, 3, Buffer.from(`\xfe${to.plugin ?? 'mysql_clear_password'}\0`, 'latin1'))
    const token = (await receive(secure)).toString('utf8').replace(/\0$/, '')
    to.given.push(token)
    if (!to.accepts(token)) return send(secure, 5, denied)
    send(secure, 5, ok)
    for (;;) {
      await receive(secure)
      send(secure, 1, ok)
    }
  }
}

const ok = Buffer.from([0, 0, 0, 2, 0, 0, 0])
const denied = Buffer.concat([Buffer.from([0xff, 0x15, 0x04]), Buffer.from('#28000Access denied')])

function greeting(flags: number): Buffer {
  const numbers = Buffer.alloc(18)
  numbers.writeUInt16LE(flags & 0xffff, 0)
  numbers[2] = 45
  numbers.writeUInt16LE(2, 3)
  numbers.writeUInt16LE(flags >>> 16, 5)
  numbers[7] = 21
  const scramble = Buffer.alloc(20, 7)
  return Buffer.concat([
    Buffer.from('\n8.0.40\0\x01\0\0\0', 'latin1'),
    scramble.subarray(0, 8),
    Buffer.from([0]),
    numbers,
    scramble.subarray(8),
    Buffer.from('\0mysql_native_password\0', 'latin1'),
  ])
}

function send(stream: Duplex, sequence: number, payload: Buffer): void {
  const head = Buffer.alloc(4)
  head.writeUIntLE(payload.length, 0, 3)
  head[3] = sequence
  stream.write(Buffer.concat([head, payload]))
}

/** The next packet, without its head. */
async function receive(stream: Duplex): Promise<Buffer> {
  const head = await bytes(stream, 4)
  return bytes(stream, head.readUIntLE(0, 3))
}

async function bytes(stream: Duplex, count: number): Promise<Buffer> {
  if (count === 0) return Buffer.alloc(0)
  for (;;) {
    const found = stream.read(count) as Buffer | null
    if (found?.length === count) return found
    if (stream.destroyed || stream.readableEnded) throw new Error('the caller has gone')
    await once(stream, 'readable')
  }
}

import { once } from 'node:events'
import { connect, type AddressInfo, type Socket } from 'node:net'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { closeFinishedConnections } from './closing.ts'

let server: FastifyInstance
let answer: () => void
let asked: Promise<void>
let caller: Socket
let heard: string

beforeEach(async () => {
  server = Fastify()
  const arrival = Promise.withResolvers<void>()
  asked = arrival.promise
  server.get('/', (_, reply) => {
    answer = () => void reply.send('done')
    arrival.resolve()
  })
  closeFinishedConnections(server)
  await server.listen({ host: '127.0.0.1', port: 0 })
  caller = connect((server.server.address() as AddressInfo).port, '127.0.0.1')
  heard = ''
  caller.on('data', (data: Buffer) => (heard += data.toString()))
  caller.on('error', () => undefined)
  await once(caller, 'connect')
})
afterEach(() => {
  vi.useRealTimers()
  caller.destroy()
})

describe('a server that stops', () => {
  it('gives the answer that is under way, and does not wait for the next request', async () => {
    caller.write('GET / HTTP/1.1\r\nHost: demo\r\n\r\n')
    await asked
    const closed = Promise.all([server.close(), once(caller, 'close')])
    await vi.waitFor(() => expect(server.server.listening).toBe(false))
    answer()
    await closed
    expect(heard).toMatch(/done$/)
  })

  it('cuts a request that never becomes whole', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    caller.write('GET / HTTP/1.1\r\nHost: demo\r\n\r\nGET / HTTP/1.1\r\n')
    await asked
    answer()
    await once(caller, 'data')
    const closing = server.close()
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1))
    expect(caller.closed).toBe(false)
    vi.advanceTimersByTime(8000)
    await closing
  })
})

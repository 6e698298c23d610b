import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

/** Sends bytes as they are and reads until the server hangs up. */
async function sent(...bytes: (string | Buffer)[]): Promise<{ head: string; body: unknown }> {
  const socket = connect(Number(new URL(world.api.url).port), '127.0.0.1')
  let text = ''
  socket.on('data', (chunk: Buffer) => (text += chunk.toString()))
  for (const part of bytes) socket.write(part)
  await once(socket, 'close')
  const [head = '', body = ''] = text.split('\r\n\r\n')
  return { head, body: body === '' ? null : (JSON.parse(body) as unknown) }
}

const to = (line: string, ...headers: string[]) =>
  [line, 'Host: 127.0.0.1', 'Connection: close', ...headers, '', ''].join('\r\n')
const json = 'Content-Type: application/json'
const search = (...headers: string[]) => to('POST /places/search HTTP/1.1', json, ...headers)

describe('what is no request', () => {
  it.each([
    ['noise', 'NOISE\r\n\r\n', 400, 'malformedRequest'],
    ['an unknown method', to('FOO /me HTTP/1.1'), 400, 'malformedRequest'],
    ['another protocol', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400, 'malformedRequest'],
    ['no host', 'GET /me HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'malformedRequest'],
    ['a null byte', to('GET /me HTTP/1.1', 'X: a\0b'), 400, 'malformedRequest'],
    ['two lengths', search('Content-Length: 3', 'Content-Length: 2'), 400, 'malformedRequest'],
    [
      'a length and chunks',
      search('Content-Length: 3', 'Transfer-Encoding: chunked'),
      400,
      'malformedRequest',
    ],
    ['long headers', to('GET /me HTTP/1.1', `X: ${'a'.repeat(20_000)}`), 431, 'headersTooLarge'],
    ['a long address', to(`GET /orders/${'a'.repeat(150)} HTTP/1.1`), 404, 'notFound'],
    ['QUERY', to('QUERY /me HTTP/1.1'), 415, 'unsupportedMediaType'],
    ['TRACE', to('TRACE /me HTTP/1.1'), 405, 'methodNotAllowed'],
    [
      'a packed body',
      `${search('Content-Encoding: gzip', 'Content-Length: 2')}{}`,
      415,
      'unsupportedMediaType',
    ],
    [
      'an unknown expectation',
      `${search('Expect: wonders', 'Content-Length: 2')}{}`,
      400,
      'invalidInput',
    ],
  ])('%s is answered like everything else', async (_, bytes, status, code) => {
    const { head, body } = await sent(bytes)
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(head.toLowerCase()).toContain('content-type: application/problem+json')
    expect(head.toLowerCase()).toContain('x-content-type-options: nosniff')
    const reference = /x-request-id: (\S+)/i.exec(head)?.[1]
    expect(body).toMatchObject({ status, code, reference })
  })

  it('bytes that are no text are refused, not guessed at', async () => {
    const bytes = Buffer.from([...Buffer.from('{"query":"'), 0xff, 0xfe, ...Buffer.from('"}')])
    const { body } = await sent(search(`Content-Length: ${bytes.length}`), bytes)
    expect(body).toMatchObject({ code: 'malformedJson' })
  })

  it('a request that is never finished ends in time, in the same shape', async () => {
    const { server } = world.api.server
    expect(server).toMatchObject({ headersTimeout: 15_000, requestTimeout: 30_000 })
    const slow = sent('GET /me HTTP/1.1\r\nHost: x\r\n')
    const [socket] = (await once(server, 'connection')) as [Socket]
    const late = Object.assign(new Error(), { code: 'ERR_HTTP_REQUEST_TIMEOUT' })
    server.emit('clientError', late, socket)
    expect((await slow).body).toMatchObject({ code: 'requestTimeout', status: 408 })
  })

  it('a forwarded address that is none does no harm', async () => {
    const answer = await world.program().sends({
      method: 'POST',
      path: '/sessions',
      body: { email: 'nobody@demo.girasol.example', password: 'wrong', device: 'app' },
      headers: { 'x-forwarded-for': 'z'.repeat(300) },
    })
    expect(answer.body).toMatchObject({ code: 'signInFailed', status: 401 })
  })
})

import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { apiPassage } from './api-passage.ts'
import { contentPolicy, freshNonce } from './content-policy.ts'
import { ourAddresses } from './our-addresses.ts'
import { callerAddress } from './site-listener.ts'

const opened: { close: () => void }[] = []
afterEach(() => opened.splice(0).forEach((server) => server.close()))

async function api(listener: RequestListener): Promise<() => string> {
  const server = createServer(listener)
  opened.push({ close: () => (server.closeAllConnections(), server.close()) })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
const context = (...path: string[]) => ({ params: Promise.resolve({ path }) })

describe('content policy', () => {
  it('lets nothing run without its nonce and nothing leave the site', () => {
    const policy = contentPolicy('abc', false)
    expect(policy).toContain("script-src 'nonce-abc' 'strict-dynamic';")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    for (const part of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) {
      expect(policy).toContain(part)
    }
  })
  it('never repeats a nonce', () => {
    expect(new Set(Array.from({ length: 500 }, freshNonce)).size).toBe(500)
  })
})

describe('API passage', () => {
  it('forwards what is on the list and nothing else', async () => {
    let seen: IncomingMessage | undefined
    let body = ''
    const url = await api((request, answer) => {
      seen = request
      request.on('data', (part: Buffer) => (body += part.toString()))
      request.on('end', () =>
        answer
          .writeHead(201, { 'set-cookie': ['a=1', 'b=2'], 'x-secret': 'no', server: 'inside' })
          .end('{"ok":true}'),
      )
    })
    const answer = await apiPassage(url)(
      new Request('http://site/api/orders?limit=2', {
        method: 'POST',
        body: '{"a":1}',
        headers: {
          cookie: '__Host-girasol=t',
          'idempotency-key': 'k',
          'x-estimate-key': 'e',
          'x-forwarded-for': '203.0.113.9',
          'x-admin': 'yes',
          authorization: 'Bearer stolen',
        },
      }),
      context('orders'),
    )
    expect(answer.status).toBe(201)
    expect(await answer.json()).toEqual({ ok: true })
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
    expect(answer.headers.get('x-secret')).toBeNull()
    expect(answer.headers.get('server')).toBeNull()
    expect(seen?.url).toBe('/orders?limit=2')
    expect(body).toBe('{"a":1}')
    expect(seen?.headers).toMatchObject({
      cookie: '__Host-girasol=t',
      'idempotency-key': 'k',
      'x-estimate-key': 'e',
      'x-forwarded-for': '203.0.113.9',
    })
    expect(seen?.headers['x-admin']).toBeUndefined()
    expect(seen?.headers.authorization).toBeUndefined()
  })

  it('cannot be led to another host or out of the path', async () => {
    let seen = ''
    const url = await api((request, answer) => {
      seen = request.url ?? ''
      answer.end()
    })
    const pass = apiPassage(url)
    await pass(new Request('http://site/api/x'), context('', 'evil.example', 'x'))
    expect(seen).toBe('//evil.example/x')
    await pass(new Request('http://site/api/x'), context('a/../../b'))
    expect(seen).toBe('/a%2F..%2F..%2Fb')
  })

  it('streams events as they come and ends with the browser', async () => {
    let ended = false
    const url = await api((request, answer) => {
      answer.writeHead(200, { 'content-type': 'text/event-stream' }).write('id: 1\n\n')
      request.once('close', () => (ended = true))
    })
    const browser = new AbortController()
    const answer = await apiPassage(url)(
      new Request('http://site/api/orders/1/events', { signal: browser.signal }),
      context('orders', '1', 'events'),
    )
    expect(answer.headers.get('cache-control')).toContain('no-transform')
    const reader = answer.body?.getReader()
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('id: 1\n\n')
    browser.abort()
    await reader?.read().catch(() => undefined)
    await expect.poll(() => ended).toBe(true)
  })

  it('answers 503 in the API’s own form when the API is down', async () => {
    const answer = await apiPassage(() => 'http://127.0.0.1:1')(
      new Request('http://site/api/me'),
      context('me'),
    )
    expect(answer.status).toBe(503)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({ code: 'unavailable', status: 503 })
  })
})

describe('caller address', () => {
  it.each([
    ['203.0.113.9', undefined, [], '203.0.113.9'],
    ['203.0.113.9', '1.1.1.1', [], '203.0.113.9'],
    ['10.0.0.1', '198.51.100.7', ['10.0.0.1'], '198.51.100.7'],
    ['10.0.0.1', '1.1.1.1, 198.51.100.7', ['10.0.0.1'], '198.51.100.7'],
    ['10.0.0.1', 'nonsense', ['10.0.0.1'], '10.0.0.1'],
    ['::ffff:127.0.0.1', undefined, [], '127.0.0.1'],
  ])('%s claiming %s behind %j is %s', (peer, claimed, trusted, caller) => {
    expect(callerAddress(peer, claimed, ourAddresses(trusted))).toBe(caller)
  })
})

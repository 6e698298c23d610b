import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { look, pageFaults } from './look.ts'

const good = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'content-security-policy': "default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
}
const body = '<html></html>'
const faults = (headers: Record<string, string>, status = 200, text = body) =>
  pageFaults({ status, headers: new Headers(headers), body: text })

describe('a look at the site', () => {
  it('finds nothing wrong with a good page', () => expect(faults(good)).toEqual([]))

  it.each([
    [faults({ ...good, 'strict-transport-security': 'max-age=300' }), 'strict-transport-security'],
    [
      faults({ ...good, 'content-security-policy': "script-src 'unsafe-inline'" }),
      'content-security-policy',
    ],
    [faults({ ...good, 'x-content-type-options': '' }), 'x-content-type-options'],
    [faults({ ...good, server: 'nginx/1.27' }), 'server tells a version'],
    [faults(good, 502), 'answers 502'],
    [faults(good, 200, '<html>'), 'not whole'],
  ])('finds %s', (found, said) => expect(found.join()).toContain(said))

  it('asks a server, and for its contact', async () => {
    const server = createServer((request, response) => {
      const known = request.url === '/'
      response.writeHead(known ? 200 : 404, good).end(known ? body : '')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    expect(await look(`http://127.0.0.1:${port}`)).toEqual(['security.txt answers 404'])
    await new Promise((resolve) => server.close(resolve))
  })
})

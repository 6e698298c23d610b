/**
 * @jest-environment node
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { webServer } from './web-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'girasol-web-'))
const seen: IncomingMessage[] = []
let api: Server
let web: Server
let port: number

const listen = (server: Server) =>
  new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })

type Answer = { status: number; headers: IncomingMessage['headers']; text: string }

/** Asks exactly this path: unlike fetch, which tidies it up first. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path, headers, method }, (answer) => {
      let text = ''
      answer.on('data', (part: Buffer) => (text += part.toString('latin1')))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }),
      )
    })
    call.on('error', reject)
    call.end()
  })
}

beforeAll(async () => {
  mkdirSync(join(folder, '_expo/static'), { recursive: true })
  const style = '<style id="react-native-stylesheet" nonce="%NONCE%"></style>'
  const session = '<meta name="girasol-session" content="%SESSION%" />'
  writeFileSync(
    join(folder, 'index.html'),
    `${session}${style}<script src="/_expo/static/a.js" defer></script>`,
  )
  writeFileSync(join(folder, '_expo/static/a.js'), 'app()')
  api = createServer((incoming, answer) => {
    seen.push(incoming)
    if (incoming.url === '/stream') {
      answer.writeHead(200, { 'content-type': 'text/event-stream' })
      answer.write('data: 1\n\n')
      return
    }
    answer.writeHead(200, { 'set-cookie': '__Host-girasol=x; Secure', 'x-powered-by': 'nobody' })
    answer.end('{}')
  })
  web = webServer({ folder, apiUrl: `http://127.0.0.1:${await listen(api)}` })
  port = await listen(web)
})

afterAll(() => {
  for (const server of [api, web]) {
    server.closeAllConnections()
    server.close()
  }
  rmSync(folder, { recursive: true, force: true })
})

describe('the page', () => {
  it('allows only scripts with the nonce of this very answer', async () => {
    const nonceOf = ({ headers }: Answer) =>
      /script-src 'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1]
    const [first, second] = [await get('/'), await get('/orders/1')]
    expect(nonceOf(first)).toHaveLength(24)
    expect(nonceOf(first)).not.toBe(nonceOf(second))
    expect(first.text).toContain(`<script nonce="${nonceOf(first)}" src=`)
    expect(first.text).toContain(`<style id="react-native-stylesheet" nonce="${nonceOf(first)}">`)
    expect(String(first.headers['content-security-policy'])).not.toMatch(/unsafe|https?:|\*/)
  })

  it('says whether a session’s cookie came with the request, and nothing of the cookie', async () => {
    expect((await get('/')).text).toContain('content="none"')
    const known = await get('/', { cookie: 'a=b; __Host-girasol=secret' })
    expect(known.text).toContain('content="maybe"')
    expect(known.text).not.toContain('secret')
  })
})

describe('files', () => {
  it('are kept for good where their name holds their hash', async () => {
    const answer = await get('/_expo/static/a.js')
    expect(answer.text).toBe('app()')
    expect(answer.headers['cache-control']).toContain('immutable')
  })

  it('travel packed to those who can unpack', async () => {
    const answer = await get('/_expo/static/a.js', { 'accept-encoding': 'gzip, br' })
    expect(answer.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(Buffer.from(answer.text, 'latin1')).toString()).toBe('app()')
  })

  it.each(['/../serve-web.ts', '/_expo/../../../etc/passwd.txt', '/missing.js', '/%2e%2e/a.js'])(
    'outside of the export are not there: %s',
    async (path) => {
      expect((await get(path)).status).toBe(404)
    },
  )

  it('cannot be written', async () => {
    expect((await get('/', {}, 'PUT')).status).toBe(405)
  })
})

describe('the way to the API', () => {
  it('passes cookies both ways and drops what nobody needs', async () => {
    const answer = await get('/api/me?x=1', { cookie: '__Host-girasol=x', 'x-secret': 'y' })
    const asked = seen.at(-1)
    expect(asked?.url).toBe('/me?x=1')
    expect(asked?.headers['cookie']).toBe('__Host-girasol=x')
    expect(asked?.headers['x-secret']).toBeUndefined()
    expect(answer.headers['set-cookie']).toEqual(['__Host-girasol=x; Secure'])
    expect(answer.headers['x-powered-by']).toBeUndefined()
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  it('never leads to another host', async () => {
    await get('/api//elsewhere.example/me')
    expect(seen.at(-1)?.url).toBe('//elsewhere.example/me')
    expect(seen.at(-1)?.headers.host).toMatch(/^127\.0\.0\.1:/)
  })

  it('hands over events as they come, and hangs up with the browser', async () => {
    const first = await new Promise<string>((resolve) => {
      const call = request({ host: '127.0.0.1', port, path: '/api/stream' }, (answer) => {
        answer.once('data', (part: Buffer) => {
          resolve(part.toString())
          call.destroy()
        })
        answer.on('error', () => {})
      })
      call.on('error', () => {})
      call.end()
    })
    expect(first).toBe('data: 1\n\n')
    const upstream = seen.at(-1)
    await new Promise<void>((resolve) => {
      if (upstream?.socket.destroyed) resolve()
      else upstream?.socket.once('close', () => resolve())
    })
    expect(upstream?.socket.destroyed).toBe(true)
  })
})

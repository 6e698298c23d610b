import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type SiteLife, withHealth } from './site-health.ts'

let life: SiteLife
let server: Server
let url: string
beforeEach(async () => {
  life = { phase: 'starting' }
  server = createServer(withHealth(life, (_, answer) => void answer.writeHead(200).end('a page')))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const ask = async (path: string, method = 'GET') =>
  (await fetch(`${url}${path}`, { method })).status
const all = () => Promise.all(['started', 'ready', 'live'].map((name) => ask(`/health/${name}`)))

describe('the health of a site', () => {
  it('is one answer for each question, as far as the site is', async () => {
    expect(await all()).toEqual([503, 503, 200])
    life.phase = 'running'
    expect(await all()).toEqual([200, 200, 200])
    life.phase = 'leaving'
    expect(await all()).toEqual([200, 503, 200])
  })

  it('says no more than yes or no, and is kept by nobody', async () => {
    life.phase = 'running'
    const answer = await fetch(`${url}/health/ready`)
    expect(await answer.json()).toEqual({ ready: true })
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it('hides no page once the boot is over, and shows none before', async () => {
    expect(await ask('/en')).toBe(503)
    life.phase = 'leaving'
    expect(await ask('/en')).toBe(200)
    expect(await ask('/health/nothing')).toBe(200)
    expect(await ask('/health/ready', 'POST')).toBe(405)
  })
})

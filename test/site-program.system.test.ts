import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anyPort } from '../launch/programs/ports.ts'
import { ensureStateFolders, file } from '../launch/project.ts'
import { buildSite } from '../launch/sites.ts'

/** An API whose answers take a while, and one of which never ends. */
async function slowApi(): Promise<Server> {
  const api = createServer((request, answer) => {
    const isStream = request.url === '/stream'
    answer.writeHead(200, { 'content-type': isStream ? 'text/event-stream' : 'application/json' })
    answer.write(isStream ? 'data: 1\n\n' : '{"whole":')
    if (!isStream) setTimeout(() => answer.end('true}'), 1200)
  })
  api.listen(0, '127.0.0.1')
  await once(api, 'listening')
  return api
}

const running: ChildProcess[] = []
let api: Server
beforeAll(async () => {
  ensureStateFolders()
  for (const site of ['web', 'console'] as const) await buildSite(site)
  api = await slowApi()
})
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
  api.closeAllConnections()
  api.close()
})

describe.each(['web', 'console'] as const)('the program of the %s site', (site) => {
  it('starts, serves, drains when it is asked to stop, and breaks off no answer', async () => {
    const port = await anyPort()
    const child = spawn(process.execPath, ['server.ts'], {
      cwd: file('apps', site),
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        PORT: String(port),
        GIRASOL_PROFILE: 'test',
        GIRASOL_DRAIN_SECONDS: '2',
        GIRASOL_API_URL: `http://127.0.0.1:${(api.address() as AddressInfo).port}`,
      },
      stdio: 'ignore',
    })
    running.push(child)
    const ended = once(child, 'exit').then(([code]) => code as number | null)
    const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`)
    const ask = (path: string) =>
      get(path).then(
        (answer) => answer.status,
        () => 0,
      )
    await expect.poll(() => ask('/health/ready'), { timeout: 30_000 }).toBe(200)
    const stream = await get('/api/stream')
    const page = site === 'web' ? '/en' : '/sign-in'
    expect(await ask(page)).toBe(200)

    child.kill('SIGTERM')
    await expect.poll(() => ask('/health/ready'), { timeout: 1500 }).toBe(503)
    const names = ['/health/started', '/health/live', page]
    expect(await Promise.all(names.map(ask))).toEqual([200, 200, 200])
    await sleep(800)
    const asked = performance.now()
    const slow = get('/api/slow')
    expect(await (await slow).json()).toEqual({ whole: true })
    expect(await ended).toBe(0)
    expect(performance.now() - asked).toBeLessThan(8000)
    await expect(stream.text()).rejects.toThrow()
    expect(await ask('/health/live')).toBe(0)
  })
})

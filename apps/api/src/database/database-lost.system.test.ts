import { contract } from '@girasol/contract'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient } from '../../../../test/client.ts'
import { askCode, newcomer } from '../../../../test/mailed.ts'
import { startWorld, type World } from '../../../../test/world.ts'
import { buildApi, startApp, type Started } from '#/app.ts'
import type { Server as Api } from '#/http/server.ts'
import { systemKeyOwner } from '#/security/keys.ts'
import { idBytes } from './ids.ts'

/** The wire to the database, which can be cut and mended. */
type Wire = { port: number; cut(): Promise<void>; mend(): Promise<void> }

async function openWire(to: number): Promise<Wire> {
  const sockets = new Set<Socket>()
  let server: Server
  let port = 0
  const mend = () =>
    new Promise<void>((resolve) => {
      server = createServer((socket) => {
        const onward = connect(to, '127.0.0.1')
        socket.pipe(onward).pipe(socket)
        for (const end of [socket, onward]) {
          sockets.add(end)
          end.on('error', () => undefined)
        }
      })
      server.listen(port, '127.0.0.1', () => {
        port = (server.address() as AddressInfo).port
        resolve()
      })
    })
  await mend()
  const cut = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      for (const socket of sockets) socket.destroy()
      sockets.clear()
    })
  return { port, cut, mend }
}

let world: World
let wire: Wire
let started: Started
let api: Api
beforeAll(async () => {
  world = await startWorld()
  wire = await openWire(world.database.accounts.api.port)
  const database = { ...world.database.accounts.api, port: wire.port }
  const databases = { ...world.config.databases, api: database }
  started = await startApp('api', { ...world.config, databases }, world.api.app.log, world.clock)
  api = await buildApi(started.app)
})
afterAll(async () => {
  await wire.cut()
  started.beginStop()
  await api.close()
  await started.close().catch(() => undefined)
  await world.stop()
})

describe('a database that is lost while the API runs', () => {
  it('makes requests fail as unavailable, and is found again by itself', async () => {
    const ana = await world.customer('app')
    const through = createClient(api, ana.headers)
    expect(await through.does(contract.accounts.readMe)).toMatchObject({ role: 'customer' })
    await wire.cut()
    for (let index = 0; index < 20; index++) {
      const answer = await through.sends({ method: 'GET', path: '/me' })
      expect(answer.body).toMatchObject({ code: 'unavailable', status: 503 })
      expect(answer.headers['retry-after']).toBe('5')
    }
    const health = async (name: string) =>
      (await createClient(api, {}).sends({ method: 'GET', path: `/health/${name}` })).status
    // No new start would bring the database back.
    expect([await health('ready'), await health('live'), await health('started')]).toEqual([
      503, 200, 200,
    ])
    await wire.mend()
    expect(await through.does(contract.accounts.readMe)).toMatchObject({ role: 'customer' })
    expect(await through.does(contract.health.ready)).toEqual({ ready: true })
  })

  it('leaves nothing half-written when it is cut in the middle of many changes', async () => {
    const count = async () => {
      const [rows] = await world.admin.query(
        `SELECT (SELECT COUNT(*) FROM accounts) AS accounts, (SELECT COUNT(*) FROM passwords) AS passwords,
           (SELECT COUNT(*) FROM data_keys WHERE account_id <> ?) AS keys_, (SELECT COUNT(*) FROM audit_events WHERE action = 'account.open') AS entries,
           (SELECT COUNT(*) FROM accounts a WHERE NOT EXISTS (SELECT 1 FROM sessions s WHERE s.account_id = a.id)) AS without`,
        [idBytes(systemKeyOwner)],
      )
      return (rows as Record<string, number>[])[0]!
    }
    const coming = Array.from({ length: 12 }, () => newcomer({ device: 'app' }))
    const codes: Awaited<ReturnType<typeof askCode>>[] = []
    // One after the other: of two that send mails at once, one would look before its own is there.
    for (const person of coming) codes.push(await askCode(world, createClient(api, {}), person))
    const signingUp = coming.map((person, index) =>
      createClient(api, {}).sends({
        method: 'POST',
        path: '/accounts',
        body: { ...person, ...codes[index] },
      }),
    )
    await Promise.race(signingUp)
    await wire.cut()
    const answers = await Promise.all(signingUp)
    await wire.mend()
    const done = answers.filter(({ status }) => status === 200).length
    for (const { status } of answers) expect(status).toBeOneOf([200, 503])
    expect(done).toBeGreaterThan(0)
    expect(done).toBeLessThan(12)
    const { accounts, passwords, keys_, entries, without } = await count()
    expect([passwords, keys_, entries]).toEqual([accounts, accounts, accounts])
    expect(without).toBe(0)
  })
})

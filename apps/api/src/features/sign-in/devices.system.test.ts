import { contract } from '@girasol/contract'
import type { RowDataPacket } from 'mysql2/promise'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { idBytes } from '#/database/ids.ts'
import { transaction } from '#/database/transaction.ts'
import { mostStreams } from '#/http/stream-watch.ts'
import { endSessionsOf } from '#/security/sessions.ts'
import { anotherApi } from '../../../../../test/another-api.ts'
import { firstStep } from '../../../../../test/factors.ts'
import { follow } from '../../../../../test/follow.ts'
import { placeOrder } from '../../../../../test/ordering.ts'
import { password } from '../../../../../test/people.ts'
import { startWorld, type World } from '../../../../../test/world.ts'

const { listDevices, revokeDevice, revokeOtherDevices } = contract.signIn

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const again = async (email: string) =>
  (await firstStep(world.api.server, world.visitor(), { path: '/sessions', email, password })).half
const rows = async (sql: string, values: unknown[] = []) =>
  (await world.admin.query<RowDataPacket[]>(sql, values))[0]

describe('devices', () => {
  it('are listed with place and last use, and each can be signed out', async () => {
    const ana = await world.customer()
    const other = await again(ana.email)
    const { devices } = await ana.does(listDevices)
    expect(devices).toHaveLength(2)
    expect(devices.filter(({ current }) => current)).toHaveLength(1)
    for (const { source } of devices) expect(source).toMatch(/^10\.\d+\.\d+\.0\/24$/)
    const there = devices.find(({ current }) => !current)!
    await ana.does(revokeDevice, { params: { deviceId: there.id } })
    expect((await other.isRefused(contract.accounts.readMe)).code).toBe('signInRequired')
    expect((await ana.does(listDevices)).devices).toHaveLength(1)
  })

  it('of staff are theirs to look at too', async () => {
    const eva = await world.staff('support')
    const { devices } = await eva.does(contract.staffSignIn.listDevices)
    expect(devices).toMatchObject([{ kind: 'browser', current: true }])
    const tom = await world.staff('support')
    const params = { deviceId: devices[0]!.id }
    expect((await tom.isRefused(contract.staffSignIn.revokeDevice, { params })).code).toBe(
      'notFound',
    )
  })

  it('are all signed out but this one, and are strangers then', async () => {
    const ana = await world.customer()
    const others = [await again(ana.email), await again(ana.email)]
    await ana.does(revokeOtherDevices)
    for (const other of others) {
      expect((await other.isRefused(contract.accounts.readMe)).code).toBe('signInRequired')
    }
    expect((await ana.does(listDevices)).devices).toHaveLength(1)
    const known = await rows('SELECT * FROM known_devices WHERE account_id = ?', [
      idBytes(ana.account.id),
    ])
    expect(known).toHaveLength(1)
  })

  it('are a hundred at most: the one used longest ago goes', async () => {
    const ana = await world.customer()
    const [own] = await rows('SELECT * FROM sessions WHERE account_id = ?', [
      idBytes(ana.account.id),
    ])
    const columns = Object.keys(own!)
    for (let at = 0; at < 100; at++) {
      const copy = { ...own, id: Buffer.alloc(16, at + 1), token_hash: Buffer.alloc(32, at + 1) }
      const values = columns.map((name) => (copy as Record<string, unknown>)[name])
      await world.admin.query(`INSERT INTO sessions (${columns.join()}) VALUES (?)`, [values])
    }
    world.clock.moveBy({ seconds: 5 })
    const newest = await again(ana.email)
    const { devices } = await newest.does(listDevices)
    expect(devices).toHaveLength(100)
    const [left] = await rows('SELECT COUNT(*) AS count FROM sessions WHERE account_id = ?', [
      idBytes(ana.account.id),
    ])
    expect(left!.count).toBe(100)
  })

  it('tell the owner of a new one, once there was another', async () => {
    const ana = await world.customer()
    const mails = async () =>
      (
        await rows("SELECT id FROM mail_queue WHERE kind = 'newDevice' AND account_id = ?", [
          idBytes(ana.account.id),
        ])
      ).length
    expect(await mails()).toBe(0)
    await again(ana.email)
    expect(await mails()).toBe(1)
  })
})

describe('open streams', () => {
  it.each([
    ['signed out elsewhere', 'DELETE FROM sessions WHERE account_id = ?'],
    ['suspended', "UPDATE accounts SET state = 'suspended' WHERE id = ?"],
    ['given another role', "UPDATE accounts SET role = 'crew' WHERE id = ?"],
  ])('end within a second on every replica when somebody is %s', async (_, sql) => {
    const ana = await world.customer('app')
    const order = await placeOrder(ana)
    // Its heartbeat, which asks anew too, is far away.
    const replica = await anotherApi(world, { heartbeatSeconds: 60 })
    const stream = await follow(replica.url, ana, order)
    await stream.until(() => stream.sequences().length === 1)
    const begun = performance.now()
    await world.admin.query(sql, [idBytes(ana.account.id)])
    await Promise.race([stream.ended, sleep(5000)])
    expect(performance.now() - begun).toBeLessThan(1000)
    await replica.stop()
  })

  it('end for all but the one that is kept', async () => {
    const ana = await world.customer('app')
    const order = await placeOrder(ana)
    const replica = await anotherApi(world, { heartbeatSeconds: 60 })
    const stream = await follow(replica.url, ana, order)
    await stream.until(() => stream.sequences().length === 1)
    await transaction(world.api.app.db, (tx) => endSessionsOf(tx, ana.account.id))
    await stream.ended
    await replica.stop()
  })

  it('are no more than twenty of an account', async () => {
    const ana = await world.customer('app')
    const order = await placeOrder(ana)
    const open = await Promise.all(
      Array.from({ length: mostStreams }, () => follow(world.api.url, ana, order)),
    )
    await expect(follow(world.api.url, ana, order)).rejects.toThrow('no stream: 429')
    open[0]!.close()
    await open[0]!.ended
    await expect
      .poll(() =>
        follow(world.api.url, ana, order).then(
          (stream) => (stream.close(), true),
          () => false,
        ),
      )
      .toBe(true)
    for (const stream of open) stream.close()
  })
})

describe('tokens', () => {
  it('are 256 random bits, stored as their hash: rows that are stolen sign nobody in', async () => {
    const ana = await world.customer('app')
    const [row] = await rows('SELECT * FROM sessions WHERE account_id = ?', [
      idBytes(ana.account.id),
    ])
    const hash = row!.token_hash as Buffer
    expect(Buffer.from(ana.token!, 'base64url')).toHaveLength(32)
    for (const stolen of [hash.toString('base64url'), hash.toString('hex').slice(0, 43)]) {
      const headers = { authorization: `Bearer ${stolen}` }
      expect((await world.program().sends({ method: 'GET', path: '/me', headers })).status).toBe(
        401,
      )
    }
    expect(JSON.stringify(row)).not.toContain(ana.token!)
  })

  it('are never taken from outside', async () => {
    const ana = await world.customer()
    const planted = `__Host-girasol=${'A'.repeat(43)}`
    const visitor = world.visitor()
    const body = { email: ana.email, password, device: 'browser' }
    const answer = await visitor.sends({
      method: 'POST',
      path: '/sessions',
      body,
      headers: { cookie: planted },
    })
    expect(String(answer.headers['set-cookie'])).not.toContain('A'.repeat(43))
    const headers = { cookie: planted }
    expect((await visitor.sends({ method: 'GET', path: '/me', headers })).status).toBe(401)
  })
})

import { contract } from '@girasol/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyTrail } from '../../../../../audit/trail/verify.ts'
import { placeOrder } from '../../../../../test/ordering.ts'
import { startWorld, type World } from '../../../../../test/world.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import { join } from 'node:path'

const { readHealth, findOrder, listRecentOrders, readTrail } = contract.staff

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

describe('what staff sees', () => {
  it('of an order: support name and area masked, engineers and security ids and figures', async () => {
    const ana = await world.customer()
    const order = await placeOrder(ana)
    await world.worker.settle()
    const params = { number: order.number }
    const support = await (await world.staff('support')).does(findOrder, { params })
    expect(support).toMatchObject({
      id: order.id,
      customerId: ana.account.id,
      customerMasked: 'D••• C•••',
      placeLabel: 'Phoenix, AZ •••••',
    })
    for (const role of ['engineer', 'security'] as const) {
      const seen = await (await world.staff(role)).does(findOrder, { params })
      expect(seen).toMatchObject({ id: order.id, customerMasked: null, placeLabel: null })
      expect(JSON.stringify(seen)).not.toMatch(/Demo Customer|Phoenix|Demo Way/)
    }
    const sales = await world.staff('sales')
    expect((await sales.isRefused(findOrder, { params })).code).toBe('notFound')
    expect((await ana.isRefused(findOrder, { params })).status).toBeGreaterThanOrEqual(400)
  })

  it('is itself in the trail: who looked at which order', async () => {
    const ana = await world.customer()
    const order = await placeOrder(ana)
    const eva = await world.staff('engineer')
    await eva.does(findOrder, { params: { number: order.number } })
    const security = await world.staff('security')
    const { entries } = await security.does(readTrail)
    expect(entries.find(({ action }) => action === 'order.find')).toMatchObject({
      actorId: eva.account.id,
      actorRole: 'engineer',
      resourceId: order.id,
      outcome: 'done',
    })
    expect((await eva.isRefused(readTrail)).code).toBe('notFound')
    expect(JSON.stringify(entries)).not.toMatch(/Demo Way|555 0142|@demo/)
  })

  it('of the newest orders: numbers and states', async () => {
    const ana = await world.customer()
    const order = await placeOrder(ana)
    const { orders } = await (await world.staff('support')).does(listRecentOrders)
    expect(orders[0]).toEqual({
      id: order.id,
      number: order.number,
      state: 'seekingCrew',
      placedAt: order.placedAt,
    })
  })
})

describe('health and trail', () => {
  it('tell that the worker is away, and that it is back and all is sealed and verifies', async () => {
    const eva = await world.staff('engineer')
    const stateOf = async () => {
      const { parts } = await eva.does(readHealth)
      return Object.fromEntries(parts.map(({ name, state }) => [name, state]))
    }
    expect(await stateOf()).toMatchObject({ worker: 'down', database: 'ok' })
    world.clock.moveBy({ minutes: 10 })
    expect(await stateOf()).toMatchObject({ outbox: 'down', trail: 'down' })
    world.worker.run()
    world.worker.runAlerts()
    const away = async () => Object.values(await stateOf()).includes('down')
    for (let look = 0; look < 100 && (await away()); look++) await sleep(100)
    expect(await stateOf()).toMatchObject({
      worker: 'ok',
      outbox: 'ok',
      trail: 'ok',
      database: 'ok',
      alerts: 'ok',
    })
    const { ordersByState } = await eva.does(readHealth)
    expect(ordersByState).toEqual([{ state: 'seekingCrew', count: 3 }])

    const security = await world.staff('security')
    const sealed = async () => {
      const { entries } = await security.does(readTrail)
      return entries.every(({ leafIndex }) => leafIndex !== null)
    }
    for (let look = 0; look < 100 && !(await sealed()); look++) await sleep(100)
    const { checkpoint } = await security.does(readTrail)
    const { user, password, host, port, database, authority } = world.database.accounts.auditor
    const verdict = await verifyTrail({
      databaseUrl: `mysql://${user}:${password}@${host}:${port}/${database}`,
      authority: authority ?? undefined,
      trailFolder: world.folders.trail,
      publicKeyFile: join(world.folders.secrets, 'trail-signing.pub.pem'),
    })
    expect(verdict).toMatchObject({
      sound: true,
      entries: checkpoint!.size,
      root: checkpoint!.root,
    })
  })
})

import { randomUUID } from 'node:crypto'
import { contract } from '@girasol/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { orderOf, phoenixAddress, saveEstimate } from '../../../../../test/ordering.ts'
import { startWorld, type World } from '../../../../../test/world.ts'
import { idBytes } from '#/database/ids.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const { placeOrder, listOrders, readOrder, cancelOrder } = contract.orders
const countOf = (panels: number) => ({ wish: { kind: 'count' as const, panels }, removed: [] })
const anyKey = () => ({ idempotencyKey: randomUUID() })

async function countRows(estimateId: string): Promise<Record<string, number>> {
  const [rows] = await world.admin.query(
    `SELECT COUNT(*) AS orders,
      (SELECT COUNT(*) FROM order_events e JOIN orders o ON o.id = e.order_id WHERE o.estimate_id = ?) AS events,
      (SELECT COUNT(*) FROM outbox b JOIN orders o ON o.id = b.aggregate_id WHERE o.estimate_id = ?) AS outbox,
      (SELECT COUNT(*) FROM audit_events WHERE action = 'order.place' AND after_text LIKE CONCAT('%', ?, '%')) AS trail
    FROM orders WHERE estimate_id = ?`,
    [idBytes(estimateId), idBytes(estimateId), estimateId, idBytes(estimateId)],
  )
  return { ...(rows as Record<string, number>[])[0]! }
}

describe('an order', () => {
  it('locks the price and every assumption that the customer has seen', async () => {
    const ana = await world.customer()
    const saved = await saveEstimate(ana)
    const order = await ana.does(placeOrder, orderOf(saved), anyKey())
    expect(order.locked).toEqual({ inputs: saved.estimate.inputs, result: saved.estimate.result })
    expect(order.address).toEqual(phoenixAddress)
    const read = await ana.does(readOrder, { params: { orderId: order.id } })
    expect(read).toEqual(order)
    const { orders } = await ana.does(listOrders)
    expect(orders).toMatchObject([{ id: order.id, number: order.number, state: 'seekingCrew' }])
    expect(await countRows(saved.estimate.id)).toEqual({
      orders: 1,
      events: 1,
      outbox: 1,
      trail: 1,
    })
  })

  it('keeps address and phone out of the database in any readable form', async () => {
    const ana = await world.customer()
    const saved = await saveEstimate(ana)
    const address = { ...phoenixAddress, street: '77 Readable Street' }
    await ana.does(placeOrder, orderOf(saved, { address, phone: '602 555 7788' }), anyKey())
    const tables = ['orders', 'order_events', 'outbox', 'audit_events', 'idempotency_keys']
    for (const table of tables) {
      const [rows] = await world.admin.query(`SELECT * FROM ${table}`)
      const bytes = JSON.stringify(rows, (_, value) =>
        value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value,
      )
      expect(bytes).not.toMatch(/Readable Street|555 7788/)
    }
    expect(world.log.join('')).not.toMatch(/Readable Street|555 7788/)
  })

  it('of an estimate that moved on is refused with the new price', async () => {
    const ana = await world.customer()
    const saved = await saveEstimate(ana)
    const { id, inputs, version } = saved.estimate
    const changed = await ana.does(contract.estimates.changeEstimate, {
      params: { estimateId: id },
      headers: { 'x-estimate-key': saved.key },
      body: { version, inputs: { ...inputs, panels: countOf(8) } },
    })
    const { totalCents } = changed.result.price
    expect(totalCents).not.toBe(saved.estimate.result.price.totalCents)
    const stale = await ana.isRefused(placeOrder, orderOf(saved), anyKey())
    expect(stale).toMatchObject({ code: 'estimateChanged', status: 409 })
    expect(stale.current).toEqual({ version: 2, totalCents })
    const dearer = orderOf(saved, { version: 2, totalCents: totalCents - 1 })
    expect(await ana.isRefused(placeOrder, dearer, anyKey())).toMatchObject({
      code: 'estimateChanged',
      current: { version: 2, totalCents },
    })
    expect(await countRows(id)).toMatchObject({ orders: 0, trail: 0 })
  })

  it('is one order when 20 clients send it at once, with one key or with twenty', async () => {
    const ana = await world.customer()
    const same = await saveEstimate(ana)
    const key = anyKey()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => ana.does(placeOrder, orderOf(same), key)),
    )
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    expect(await countRows(same.estimate.id)).toEqual({ orders: 1, events: 1, outbox: 1, trail: 1 })

    const ben = await world.customer()
    const other = await saveEstimate(ben)
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () =>
        ben.does(placeOrder, orderOf(other), anyKey()).then(
          () => 'placed',
          (error: Error) => /alreadyOrdered/.exec(error.message)?.[0] ?? error.message,
        ),
      ),
    )
    expect(outcomes.filter((outcome) => outcome === 'placed')).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome === 'alreadyOrdered')).toHaveLength(19)
    expect(await countRows(other.estimate.id)).toEqual({
      orders: 1,
      events: 1,
      outbox: 1,
      trail: 1,
    })
  })

  it('needs the private link, and then belongs to who ordered', async () => {
    const ana = await world.customer()
    const saved = await saveEstimate(world.visitor())
    const withoutKey = { ...orderOf(saved), headers: {} }
    expect(await ana.isRefused(placeOrder, withoutKey, anyKey())).toMatchObject({
      code: 'notFound',
    })
    const order = await ana.does(placeOrder, orderOf(saved), anyKey())
    const params = { orderId: order.id }
    const ben = await world.customer()
    expect(await ben.isRefused(readOrder, { params })).toMatchObject({ code: 'notFound' })
    expect(await ben.isRefused(placeOrder, orderOf(saved), anyKey())).toMatchObject({
      code: 'notFound',
    })
    const again = await ana.isRefused(placeOrder, orderOf(saved), anyKey())
    expect(again).toMatchObject({ code: 'alreadyOrdered', current: { orderId: order.id } })
  })

  it('is for the roof that was estimated, and for a roof that holds a panel', async () => {
    const ana = await world.customer()
    const saved = await saveEstimate(ana)
    const boston = { ...phoenixAddress, city: 'Boston', state: 'MA', zip: '02108' }
    const elsewhere = await ana.isRefused(placeOrder, orderOf(saved, { address: boston }), anyKey())
    expect(elsewhere.fields).toEqual([{ field: '/body/address/zip', reason: 'notAllowed' }])
    const { id, inputs } = saved.estimate
    const empty = await ana.does(contract.estimates.changeEstimate, {
      params: { estimateId: id },
      headers: { 'x-estimate-key': saved.key },
      body: { version: 1, inputs: { ...inputs, panels: countOf(0) } },
    })
    const { totalCents } = empty.result.price
    const none = orderOf(saved, { version: 2, totalCents })
    expect(await ana.isRefused(placeOrder, none, anyKey())).toMatchObject({
      code: 'roofHoldsNoPanel',
    })
  })

  it('is listed newest first, page by page', async () => {
    const ana = await world.customer()
    const placed: string[] = []
    for (let index = 0; index < 5; index++) {
      const order = await ana.does(placeOrder, orderOf(await saveEstimate(ana)), anyKey())
      placed.unshift(order.id)
    }
    const first = await ana.sends({ method: 'GET', path: '/orders?limit=2' })
    const page = first.body as { orders: { id: string }[]; next: string }
    expect(page.orders.map(({ id }) => id)).toEqual(placed.slice(0, 2))
    const rest = await ana.sends({ method: 'GET', path: `/orders?limit=3&before=${page.next}` })
    expect(rest.body).toMatchObject({
      orders: placed.slice(2).map((id) => ({ id })),
      next: null,
    })
  })
})

describe('cancelling', () => {
  it('is one step before the crew arrives, once, and not after the 14 days', async () => {
    const ana = await world.customer()
    const place = async () => ana.does(placeOrder, orderOf(await saveEstimate(ana)), anyKey())
    const [order, late] = [await place(), await place()]
    const asked = { params: { orderId: order.id }, body: { version: order.version } }
    const cancelled = await ana.does(cancelOrder, asked)
    expect(cancelled).toMatchObject({ state: 'cancelled', nextSteps: [], version: 2 })
    expect(cancelled.events.map(({ kind }) => kind)).toEqual(['placed', 'cancelled'])
    expect(await ana.isRefused(cancelOrder, asked)).toMatchObject({
      code: 'stepNotAllowed',
      current: { state: 'cancelled', version: 2 },
    })
    // Unused for more than 14 days the session would end: it is used on the way.
    world.clock.moveBy({ days: 8 })
    await ana.does(listOrders)
    world.clock.moveBy({ days: 8 })
    const read = await ana.does(readOrder, { params: { orderId: late.id } })
    expect(read.nextSteps).toEqual([])
    const tooLate = { params: { orderId: late.id }, body: { version: 1 } }
    expect(await ana.isRefused(cancelOrder, tooLate)).toMatchObject({ code: 'stepNotAllowed' })
  })
})

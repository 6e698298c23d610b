import { contract } from '@girasol/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anotherApi } from '../../../../../test/another-api.ts'
import { follow } from '../../../../../test/follow.ts'
import { placeOrder } from '../../../../../test/ordering.ts'
import { startWorld, type World } from '../../../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

/** Ids of the API's connections to the database. */
async function connections(): Promise<number[]> {
  const [rows] = await world.admin.query(
    'SELECT id FROM information_schema.processlist WHERE user = ?',
    [world.database.accounts.api.user],
  )
  return (rows as { id: number }[]).map(({ id }) => id)
}

describe('following an order', () => {
  it('tells each event once and in order, over a restart of the API and across processes', async () => {
    const ana = await world.customer()
    const sol = await world.crew({ zip: '85001' })
    const order = await placeOrder(ana)
    const first = await anotherApi(world)
    const before = await follow(first.url, ana, order)
    await world.worker.settle()
    await before.until(() => before.sequences().length === 2)

    await first.stop()
    await before.ended
    const { offers } = await sol.does(contract.crews.listOffers)
    const visit = await sol.does(contract.crews.acceptOffer, { params: { offerId: offers[0]!.id } })
    const second = await anotherApi(world)
    const after = await follow(second.url, ana, order, before.told.at(-1)!.id!)
    const elsewhere = await follow(world.api.url, ana, order)
    await after.until(() => after.sequences().length === 1)

    // The change is made in the world's own API: the follower sits in another process's.
    const at = { latitude: 33.5, longitude: -112.1 }
    const body = { version: visit.version, position: at }
    await sol.does(contract.crews.setOff, { params: { visitId: visit.id }, body })
    await after.until(() => after.told.some(({ event }) => event === 'position'))
    await elsewhere.until(() => elsewhere.sequences().length === 4)
    expect(before.sequences()).toEqual([1, 2])
    expect(after.sequences()).toEqual([3, 4])
    expect(elsewhere.sequences()).toEqual([1, 2, 3, 4])
    after.close()
    elsewhere.close()
    await second.stop()
  })

  it('shows the latest position only, and none of it to a stranger', async () => {
    const ana = await world.customer()
    const luz = await world.crew({ zip: '85001' })
    const order = await placeOrder(ana)
    await world.worker.settle()
    const { offers } = await luz.does(contract.crews.listOffers)
    const offer = offers.at(-1)!
    const visit = await luz.does(contract.crews.acceptOffer, { params: { offerId: offer.id } })
    const params = { visitId: visit.id }
    const report = (latitude: number) =>
      luz.does(contract.crews.reportPosition, { params, body: { latitude, longitude: -112.1 } })
    await expect(report(33.6)).rejects.toThrow('stepNotAllowed')
    const body = { version: visit.version, position: null }
    await luz.does(contract.crews.setOff, { params, body })
    for (const latitude of [33.59, 33.58, 33.5711119]) await report(latitude)
    const stream = await follow(world.api.url, ana, order)
    await stream.until(() => stream.told.some(({ event }) => event === 'position'))
    await report(33.56)
    const places = () => stream.told.filter(({ event }) => event === 'position')
    await stream.until(() => places().length === 2)
    expect(places().map(({ id, data }) => [id, data.latitude])).toEqual([
      [null, 33.5711],
      [null, 33.56],
    ])
    expect(places()[0]!.data.etaMinutes).toBeGreaterThan(0)
    stream.close()

    const ben = await world.customer()
    const stranger = await ben.isRefused(contract.orders.followOrder, {
      params: { orderId: order.id },
    })
    expect(stranger.code).toBe('notFound')
  })

  it('ends within a heartbeat when the device is signed out', async () => {
    const ana = await world.customer('app')
    const order = await placeOrder(ana)
    const stream = await follow(world.api.url, ana, order)
    await stream.until(() => stream.sequences().length === 1)
    await ana.does(contract.accounts.signOut)
    await stream.ended
    await expect(follow(world.api.url, ana, order)).rejects.toThrow('no stream: 401')
  })

  it('goes on after the database was away', async () => {
    const ana = await world.customer()
    const order = await placeOrder(ana)
    const stream = await follow(world.api.url, ana, order)
    await stream.until(() => stream.sequences().length === 1)
    const before = await connections()
    for (const id of before) await world.admin.query(`KILL ${id}`).catch(() => undefined)
    await expect
      .poll(async () => new Set(await connections()).isDisjointFrom(new Set(before)))
      .toBe(true)
    await world.worker.settle()
    await stream.until(() => stream.sequences().length === 2)
    expect(stream.sequences()).toEqual([1, 2])
    stream.close()
  })
})

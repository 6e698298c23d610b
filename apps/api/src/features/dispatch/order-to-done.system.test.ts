import { contract } from '@girasol/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { placeOrder } from '../../../../../test/ordering.ts'
import { startWorld, type World } from '../../../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

describe('an order, followed', () => {
  it('goes from the estimate to the finished roof, each step seen by whom it concerns', async () => {
    const ana = await world.customer()
    const sol = await world.crew({ zip: '85001', name: 'Demo Crew Sol' })
    const order = await placeOrder(ana)
    expect(order).toMatchObject({ state: 'seekingCrew', crew: null, nextSteps: ['order.cancel'] })
    expect(order.waitingFor.who).toBe('crews')

    await world.worker.settle()
    const { offers } = await sol.does(contract.crews.listOffers)
    expect(offers).toHaveLength(1)
    const [offer] = offers
    expect(JSON.stringify(offer)).not.toContain('Demo Way')
    expect(offer!.payoutCents).toBeGreaterThan(0)

    const params = { offerId: offer!.id }
    const visit = await sol.does(contract.crews.acceptOffer, { params })
    expect(visit).toMatchObject({
      state: 'crewAssigned',
      address: { street: '12 Demo Way' },
      phoneMasked: '•••• 42',
      nextSteps: ['visit.setOff'],
    })

    const at = { latitude: 33.45123456, longitude: -112.07 }
    const step = (version: number, position: typeof at | null = null) => ({
      params: { visitId: visit.id },
      body: { version, position },
    })
    const underway = await sol.does(contract.crews.setOff, step(visit.version, at))
    const seen = await ana.does(contract.orders.readOrder, { params: { orderId: order.id } })
    expect(seen).toMatchObject({ state: 'enRoute', crew: { name: 'Demo Crew Sol' } })
    expect(seen.position).toMatchObject({ latitude: 33.4512 })

    const there = await sol.does(contract.crews.arrive, step(underway.version))
    await sol.does(contract.crews.finish, step(there.version))
    const done = await ana.does(contract.orders.readOrder, { params: { orderId: order.id } })
    expect(done).toMatchObject({ state: 'done', position: null, nextSteps: [] })
    expect(done.events.map(({ kind }) => kind)).toEqual([
      'placed',
      'offered',
      'crewAssigned',
      'enRoute',
      'onSite',
      'done',
    ])
    expect(done.events.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6])
  })
})

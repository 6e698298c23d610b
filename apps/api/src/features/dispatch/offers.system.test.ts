import { contract, type Order } from '@girasol/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../../../../../test/client.ts'
import { placeOrder } from '../../../../../test/ordering.ts'
import { startWorld, type World } from '../../../../../test/world.ts'
import { idBytes } from '#/database/ids.ts'

const { listOffers, acceptOffer, declineOffer, listVisits, readVisit } = contract.crews

let world: World
let ana: Person
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(async () => {
  ana = await world.customer()
  await world.admin.query('UPDATE crews SET certified = 0')
})
afterAll(() => world.stop())

const kindsOf = async (order: Order) => {
  const read = await ana.does(contract.orders.readOrder, { params: { orderId: order.id } })
  return read.events.map(({ kind }) => kind)
}

const offerTo = async (crew: Person) => (await crew.does(listOffers)).offers[0]
const decline = async (crew: Person) => {
  const params = { offerId: (await offerTo(crew))!.id }
  await crew.does(declineOffer, { params, body: { reason: 'tooFar' } })
}

describe('two crews that accept at once', () => {
  it('one wins, the other is told that the job is taken', async () => {
    const crews = await Promise.all(['85001', '85003', '85004'].map((zip) => world.crew({ zip })))
    const order = await placeOrder(ana)
    await world.worker.settle()
    const offers = await Promise.all(crews.map(offerTo))
    const outcomes = await Promise.all(
      crews.map((crew, index) =>
        crew.does(acceptOffer, { params: { offerId: offers[index]!.id } }).then(
          () => 'won',
          (error: Error) => /offerTaken/.exec(error.message)?.[0] ?? error.message,
        ),
      ),
    )
    expect(outcomes.sort()).toEqual(['offerTaken', 'offerTaken', 'won'])
    expect(await kindsOf(order)).toEqual(['placed', 'offered', 'crewAssigned'])
    const visits = await Promise.all(crews.map((crew) => crew.does(listVisits)))
    expect(visits.flatMap(({ visits }) => visits)).toHaveLength(1)
    for (const crew of crews) expect(await offerTo(crew)).toBeUndefined()
  })
})

describe('a crew that accepts twice', () => {
  it('gets the same visit, whether the answer was lost or two members tapped', async () => {
    const sol = await world.crew({ zip: '85001' })
    const order = await placeOrder(ana)
    await world.worker.settle()
    const params = { offerId: (await offerTo(sol))!.id }
    const [first, second] = await Promise.all([
      sol.does(acceptOffer, { params }),
      sol.does(acceptOffer, { params }),
    ])
    const again = await sol.does(acceptOffer, { params })
    expect([second.id, again.id]).toEqual([first.id, first.id])
    expect(await kindsOf(order)).toEqual(['placed', 'offered', 'crewAssigned'])
  })
})

describe('the search', () => {
  it('asks the nearest three, then the next ones when the offers have run out', async () => {
    const near = await Promise.all(['85001', '85003', '85004'].map((zip) => world.crew({ zip })))
    const next = await world.crew({ zip: '85281' })
    const order = await placeOrder(ana)
    await world.worker.settle()
    for (const crew of near) expect(await offerTo(crew)).toBeDefined()
    expect(await offerTo(next)).toBeUndefined()
    const late = (await offerTo(near[0]!))!

    world.clock.moveBy({ seconds: 601 })
    const params = { offerId: late.id }
    expect(await near[0]!.isRefused(acceptOffer, { params })).toMatchObject({
      code: 'offerExpired',
    })
    await world.worker.settle()
    expect(await offerTo(near[0]!)).toBeUndefined()
    const offer = (await offerTo(next))!
    const visit = await next.does(acceptOffer, { params: { offerId: offer.id } })
    expect(visit.state).toBe('crewAssigned')
    world.clock.moveBy({ hours: 3 })
    await world.worker.settle()
    expect(await kindsOf(order)).toEqual(['placed', 'offered', 'offered', 'crewAssigned'])
  })

  it('goes on at once when all have declined, and asks none of them again', async () => {
    const first = await world.crew({ zip: '85001' })
    const far = await world.crew({ zip: '86001' })
    const order = await placeOrder(ana)
    await world.worker.settle()
    expect(await offerTo(far)).toBeUndefined()
    await decline(first)
    await world.worker.settle()
    expect(await offerTo(far)).toBeDefined()
    await decline(far)
    for (let sweep = 0; sweep < 3; sweep++) {
      world.clock.moveBy({ hours: 1 })
      await world.worker.settle()
    }
    expect(await offerTo(first)).toBeUndefined()
    expect(await offerTo(far)).toBeUndefined()
    expect(await kindsOf(order)).toEqual(['placed', 'offered', 'offered'])
  })

  it('without any crew keeps looking, honestly, and finds the one that comes later', async () => {
    const order = await placeOrder(ana)
    await world.worker.settle()
    const waiting = await ana.does(contract.orders.readOrder, { params: { orderId: order.id } })
    expect(waiting).toMatchObject({ state: 'seekingCrew', waitingFor: { who: 'crews' } })
    expect(waiting.waitingFor.since).toBe(order.placedAt)
    const sol = await world.crew({ zip: '85001' })
    world.clock.moveBy({ hours: 1 })
    await world.worker.settle()
    expect(await offerTo(sol)).toBeDefined()
    expect(await kindsOf(order)).toEqual(['placed', 'offered'])
  })

  it('skips crews that lack a skill, a certificate or the time', async () => {
    const uncertified = await world.crew({ zip: '85004', certified: false })
    const busy = await world.crew({ zip: '85004' })
    await world.admin.query('UPDATE crews SET job_limit = 1 WHERE id = ?', [
      idBytes(busy.account.crewId!),
    ])
    await placeOrder(ana)
    await world.worker.settle()
    await busy.does(acceptOffer, { params: { offerId: (await offerTo(busy))!.id } })
    await placeOrder(ana)
    await world.worker.settle()
    expect(await offerTo(uncertified)).toBeUndefined()
    expect(await offerTo(busy)).toBeUndefined()
  })

  it('is over when the customer cancels: the offers are withdrawn', async () => {
    const sol = await world.crew({ zip: '85001' })
    const order = await placeOrder(ana)
    await world.worker.settle()
    const offer = (await offerTo(sol))!
    const asked = { params: { orderId: order.id }, body: { version: 1 } }
    await ana.does(contract.orders.cancelOrder, asked)
    const params = { offerId: offer.id }
    const withdrawn = { status: 409, code: 'offerWithdrawn' }
    expect(await sol.isRefused(acceptOffer, { params })).toMatchObject(withdrawn)
    await world.worker.settle()
    expect(await offerTo(sol)).toBeUndefined()
    expect(await sol.isRefused(acceptOffer, { params })).toMatchObject(withdrawn)
    const declining = { params, body: { reason: 'noTime' } } as const
    expect(await sol.isRefused(declineOffer, declining)).toMatchObject(withdrawn)
    world.clock.moveBy({ hours: 2 })
    await world.worker.settle()
    expect(await kindsOf(order)).toEqual(['placed', 'offered', 'cancelled'])
  })
})

describe('a visit', () => {
  it('shows the address to its crew until 48 hours after the end, and to no other crew', async () => {
    const sol = await world.crew({ zip: '85001' })
    await placeOrder(ana)
    await world.worker.settle()
    const visit = await sol.does(acceptOffer, { params: { offerId: (await offerTo(sol))!.id } })
    const params = { visitId: visit.id }
    const step = (version: number) => ({ params, body: { version, position: null } })
    expect(await sol.isRefused(contract.crews.arrive, step(2))).toMatchObject({
      code: 'stepNotAllowed',
      current: { state: 'crewAssigned' },
    })
    await sol.does(contract.crews.setOff, step(2))
    expect(await sol.isRefused(contract.crews.setOff, step(2))).toMatchObject({
      code: 'stepNotAllowed',
    })
    await sol.does(contract.crews.arrive, step(3))
    const done = await sol.does(contract.crews.finish, step(4))
    expect(done).toMatchObject({ state: 'done', nextSteps: [] })
    expect(done.endedAt).not.toBeNull()
    world.clock.moveBy({ hours: 47 })
    expect((await sol.does(readVisit, { params })).address).not.toBeNull()
    world.clock.moveBy({ hours: 2 })
    const later = await sol.does(readVisit, { params })
    expect(later).toMatchObject({ address: null, phoneMasked: null, state: 'done' })
    const other = await world.crew({ zip: '85001' })
    expect(await other.isRefused(readVisit, { params })).toMatchObject({ code: 'notFound' })
  })
})

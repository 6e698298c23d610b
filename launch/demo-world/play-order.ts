import type { Order, OrderState } from '@girasol/contract'
import type { SolarData } from '@girasol/solar-data/node'
import { customers, installers, type Person } from './cast.ts'
import { addressOf, houseOf, phoneOf } from './homes.ts'
import { crewIdOf } from './open-people.ts'
import { homeOf } from './places.ts'
import { type Caller, play } from './play.ts'
import type { Act } from './plot.ts'
import { type App, handlers, listOffersOf } from './product.ts'
import { seeded } from './random.ts'

const { estimates, orders, crews } = handlers

/** The state from which each act leads on: an act that has happened already, or can no longer happen, is passed over. */
const from: Partial<Record<Act, readonly OrderState[]>> = {
  accept: ['seekingCrew'],
  setOff: ['crewAssigned'],
  arrive: ['enRoute'],
  finish: ['onSite'],
  cancel: ['seekingCrew', 'crewAssigned'],
}

/** Has one act of an order happen now, unless it has happened. */
export async function playOrder(
  app: App,
  data: SolarData,
  act: Exclude<Act, 'open'>,
  number: number,
): Promise<void> {
  const person = customers[number - 1]!
  const order = await orderOf(app, person)
  if (act === 'place') return order ? undefined : place(app, data, person)
  if (!order || !from[act]?.includes(order.state)) return undefined
  if (act === 'accept') return accept(app, order)
  if (act === 'cancel') return cancel(app, person, order)
  return visitStep(app, act, order)
}

export function callerOf(person: Person): Caller {
  const { id, role } = person
  const crewId = crewIdOf(person)
  return {
    role,
    accountId: id,
    crewId,
    sessionId: id,
    standing: 'full',
    provedAt: new Date(),
    endsAt: new Date(),
  }
}

async function orderOf(app: App, person: Person): Promise<Order | null> {
  const mine = await play(app, orders.listOrders, callerOf(person), { query: { limit: 1 } })
  const orderId = mine.orders[0]?.id
  return orderId ? play(app, orders.readOrder, callerOf(person), { params: { orderId } }) : null
}

async function place(app: App, data: SolarData, person: Person): Promise<void> {
  const { number, language } = person
  const caller = callerOf(person)
  const home = homeOf(data, number)
  const { city: _, ...where } = home
  const usual = await play(app, estimates.startEstimate, caller, { body: { place: where } })
  const inputs = houseOf(usual.inputs, number)
  const saved = await play(app, estimates.saveEstimate, caller, { body: { inputs } })
  const { id: estimateId, version, result } = saved.estimate
  await play(app, orders.placeOrder, caller, {
    params: { estimateId },
    headers: { 'x-estimate-key': saved.key },
    body: {
      version,
      totalCents: result.price.totalCents,
      address: addressOf(home, number),
      phone: number % 5 === 0 ? null : phoneOf(number),
      language,
    },
  })
}

async function accept(app: App, order: Order): Promise<void> {
  const open = (await listOffersOf(app.db, order.id)).filter((offer) => offer.state === 'open')
  if (open.length === 0) throw new Error('nobody was asked to do a demo order')
  const { crewId, offeredAt } = seeded(`crew for ${order.placedAt}`).pick(open)
  const caller = callerOf(memberOf(crewId))
  const { offers } = await play(app, crews.listOffers, caller, {})
  const offer = offers.find((one) => one.offeredAt === offeredAt.toISOString())
  if (!offer) throw new Error('an offer is not shown to its crew')
  await play(app, crews.acceptOffer, caller, { params: { offerId: offer.id } })
}

function memberOf(crewId: string): Person {
  const member = installers.find((person) => crewIdOf(person) === crewId)
  if (!member) throw new Error('a demo order went to a crew outside of the demo world')
  return member
}

async function cancel(app: App, person: Person, order: Order): Promise<void> {
  const { id: orderId, version } = order
  const asked = { params: { orderId }, body: { version } }
  await play(app, orders.cancelOrder, callerOf(person), asked)
}

async function visitStep(
  app: App,
  act: 'setOff' | 'arrive' | 'finish',
  order: Order,
): Promise<void> {
  const caller = callerOf(memberOf(order.crew!.id))
  const { visits } = await play(app, crews.listVisits, caller, {})
  const visit = visits.find((one) => one.orderId === order.id)
  if (!visit) throw new Error('a demo order has no visit')
  const position = act === 'setOff' ? startNear(visit) : null
  const asked = { params: { visitId: visit.id }, body: { version: visit.version, position } }
  // One of three handlers whose inputs are the same.
  await play(app, crews[act] as typeof crews.setOff, caller, asked)
}

/** Some kilometres from the house, on its way. */
function startNear(house: { id: string; latitude: number; longitude: number }) {
  const random = seeded(`start ${house.latitude} ${house.longitude}`)
  const shift = () => (random.next() < 0.5 ? -1 : 1) * (0.03 + random.next() * 0.05)
  return { latitude: house.latitude + shift(), longitude: house.longitude + shift() }
}

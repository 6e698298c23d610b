import { contract, type StaffOrder } from '@girasol/contract'
import type { App } from '#/application.ts'
import { transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import { handle } from '#/http/handler.ts'
import { readProfile } from '../accounts/accounts.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { listOffersOf } from '../dispatch/dispatch.ts'
import { findOrderByNumber, knownWaits, listNewestOrders, waitingFor } from '../orders/orders.ts'
import { maskName, maskPlace } from './health-part.ts'

type Order = NonNullable<Awaited<ReturnType<typeof findOrderByNumber>>>

/** An order by its number. Support sees name and area masked, others ids and states only; every look goes to the trail. */
export const findOrder = handle(
  contract.staff.findOrder,
  async ({ app, input, view, principal, request, now }) => {
    const order = await findOrderByNumber(app.db, input.params.number)
    if (!order) return fail('notFound')
    const looked = { action: 'order.find', resource: 'order', resourceId: order.id } as const
    await transaction(app.db, (tx) => recordDone(tx, { app, principal, request, now }, looked))
    const masked = view === 'masked' ? await maskedPerson(app, order) : nobody
    return { ...(await idsAndFigures(app, order)), ...masked }
  },
)

/** The newest orders: numbers and states. */
export const listRecentOrders = handle(contract.staff.listRecentOrders, async ({ app }) => ({
  orders: await listNewestOrders(app.db, 50),
}))

const nobody = { customerMasked: null, placeLabel: null }

async function maskedPerson(app: App, order: Order) {
  const { name } = await readProfile(app, app.db, order.customerId)
  return { customerMasked: maskName(name), placeLabel: maskPlace(order.placeLabel) }
}

async function idsAndFigures(
  app: App,
  order: Order,
): Promise<Omit<StaffOrder, 'customerMasked' | 'placeLabel'>> {
  const { id, number, state, version, panels, kwDc, totalCents, crewId, customerId } = order
  const offers = await listOffersOf(app.db, id)
  return {
    id,
    number,
    state,
    version,
    placedAt: order.placedAt.toISOString(),
    panels,
    kwDc,
    totalCents,
    crewId,
    customerId,
    waitingFor: waitingFor(order, await knownWaits(app)),
    events: order.events,
    offers: offers.slice(-200).map((offer) => ({
      crewId: offer.crewId,
      state: offer.state,
      offeredAt: offer.offeredAt.toISOString(),
      expiresAt: offer.expiresAt.toISOString(),
    })),
  }
}

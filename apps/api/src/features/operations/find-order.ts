import { contract, type Role, type StaffOrder } from '@girasol/contract'
import type { App } from '#/application.ts'
import { transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import { handle } from '#/http/handler.ts'
import { maskName, maskPlace } from '#/security/masks.ts'
import { seenText } from '#/security/seen.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { listOffersOf } from '../dispatch/dispatch.ts'
import { findOrderByNumber, knownWaits, listNewestOrders, waitingFor } from '../orders/orders.ts'
import { recordAccess } from '../privacy/privacy.ts'
import { readName } from '../profiles/profiles.ts'

type Order = NonNullable<Awaited<ReturnType<typeof findOrderByNumber>>>

/**
 * An order by its number. Support sees name and area masked, others ids and states only. Every look goes to the trail, and to the
 * customer's own list of them.
 */
export const findOrder = handle(
  contract.staff.findOrder,
  async ({ app, input, view, principal, request, now }) => {
    const order = await findOrderByNumber(app.db, input.params.number)
    if (!order) return fail('notFound')
    const looked = { action: 'order.find', resource: 'order', resourceId: order.id } as const
    await transaction(app.db, async (tx) => {
      await recordAccess(tx, {
        customerId: order.customerId,
        actor: principal,
        fieldGroup: 'order',
        manner: view === 'masked' ? 'masked' : 'ids',
        reason: 'openedOrder',
        at: now,
      })
      await recordDone(tx, { app, principal, request, now }, looked)
    })
    const person = await personSeenBy(app, principal.role, order)
    return { ...(await idsAndFigures(app, order)), ...person }
  },
)

/** The newest orders: numbers and states. */
export const listRecentOrders = handle(contract.staff.listRecentOrders, async ({ app }) => ({
  orders: await listNewestOrders(app.db, 50),
}))

/** What the law lets this role see of whose order it is. */
async function personSeenBy(app: App, role: Role, order: Order) {
  const reader = role === 'customer' || role === 'crew' ? 'anonymous' : role
  const name = await readName(app, app.db, order.customerId)
  return {
    customerMasked: seenText(reader, 'order', 'customerName', { open: () => name, mask: maskName }),
    placeLabel: seenText(reader, 'order', 'area', {
      open: () => order.placeLabel,
      mask: maskPlace,
    }),
  }
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

import { contract } from '@girasol/contract'
import { transaction } from '#/database/transaction.ts'
import { handle } from '#/http/handler.ts'
import { append } from '#/outbox/append.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { agreedTerms, askerOf } from '../estimates/estimates.ts'
import { takeStep } from './change-order.ts'
import { knownWaits } from './known-waits.ts'
import { deletePosition } from './order-tail.store.ts'
import { findOrder } from './find-order.store.ts'
import { showOrder } from './show-order.ts'

/** Cancels before the crew arrives; who is underway is told, and open offers are withdrawn. */
export const cancelOrder = handle(
  contract.orders.cancelOrder,
  async ({ app, input, principal, resource, request, now }) => {
    const { id, customerId } = resource
    const waits = await knownWaits(app)
    const locked = await agreedTerms(resource.locked, resource, askerOf({ request, principal }))
    const key = await app.keys.of(app.db, customerId)
    return transaction(app.db, async (tx) => {
      const step = { orderId: id, version: input.body.version, step: 'order.cancel', now } as const
      const { before, state } = await takeStep(tx, step)
      await deletePosition(tx, id)
      await append(tx, {
        type: 'order.cancelled',
        aggregate: 'order',
        aggregateId: id,
        payload: { crewId: before.crewId },
        at: now,
      })
      const change = {
        action: 'order.cancel',
        resource: 'order',
        resourceId: id,
        before: { state: before.state },
        after: { state },
      } as const
      await recordDone(tx, { app, principal, request, now }, change)
      const order = (await findOrder(tx, id))!
      return showOrder({ ...order, locked }, key, { now, waits })
    })
  },
)

import { contract } from '@girasol/contract'
import { handle } from '#/http/handler.ts'
import { agreedTerms, askerOf } from '../estimates/estimates.ts'
import { knownWaits } from './known-waits.ts'
import { showOrder } from './show-order.ts'

/** One order with its story, for its owner. */
export const readOrder = handle(
  contract.orders.readOrder,
  async ({ app, resource: order, principal, request, now }) => {
    const waits = await knownWaits(app)
    const key = await app.keys.of(app.db, order.customerId)
    const locked = await agreedTerms(order.locked, order, askerOf({ request, principal }))
    return showOrder({ ...order, locked }, key, { now, waits })
  },
)

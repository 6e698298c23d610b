import type { Subscriber } from '#/outbox/subscriber.ts'
import { lockOrder } from '../orders/orders.ts'
import { closeOpenOffers } from './offers.store.ts'

/** A cancelled order is offered to nobody any longer. */
export const onOrderCancelled: Subscriber = async (tx, event, { now }) => {
  await lockOrder(tx, event.aggregateId)
  await closeOpenOffers(tx, event.aggregateId, 'withdrawn', now)
}

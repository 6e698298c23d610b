import { onOrderCancelled, onOrderPlaced, onSearchDue } from '#/features/dispatch/dispatch.ts'
import { onOrderDone } from '#/features/orders/orders.ts'
import type { EventType } from './event-type.ts'
import type { Subscriber } from './subscriber.ts'

/** Who reacts to what, in this order and in one transaction. */
export const subscribers: Record<EventType, readonly Subscriber[]> = {
  'order.placed': [onOrderPlaced],
  // Said for those who will want to know; nobody does yet.
  'order.crewAssigned': [],
  'order.enRoute': [],
  'order.onSite': [],
  'order.done': [onOrderDone],
  'order.cancelled': [onOrderCancelled],
  'dispatch.offersExpired': [onSearchDue],
  'dispatch.allDeclined': [onSearchDue],
  'dispatch.searchAgain': [onSearchDue],
}

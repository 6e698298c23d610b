export { cancelOrder } from './cancel-order.ts'
export { assignCrew, takeStep, tell } from './change-order.ts'
export { contactFor, type CrewContact, openPhone, readContact } from './contact.ts'
export { followOrder } from './follow-order.ts'
export { listOrders } from './list-orders.ts'
export { loadOrder } from './load-order.ts'
export { activeStates, nextSteps } from './order.ts'
export { deletePosition, savePosition } from './order-tail.store.ts'
export { lockOrder } from './orders.store.ts'
export type { LockedOrder } from './stored-order.ts'
export { placeOrder } from './place-order.ts'
export { readOrder } from './read-order.ts'
export { waitingFor } from './show-order.ts'
export { type OpenOrder, openContacts } from './open-contacts.ts'
export {
  countOrders,
  findOrderByNumber,
  listNewestOrders,
  orderNumber,
} from './orders-overview.store.ts'
export { knownWaits } from './known-waits.ts'
export { onOrderDone } from './on-order-done.ts'
export { findOrdersByPhone, listContactsOf, openOrderNumbers } from './order-contacts.store.ts'
export { indexPhones } from './index-phones.ts'
export { phoneIndex } from './phone-index.ts'

import type { Address, Order } from '@girasol/contract'
import { nextSteps, whoActs } from './order.ts'
import type { StoredOrder } from './orders.store.ts'

/** An order as its owner sees it at `now`. */
export function showOrder(order: StoredOrder, address: Address, now: Date): Order {
  const { id, number, state, version, placeLabel, panels, kwDc, totalCents, language } = order
  return {
    id,
    number,
    state,
    placeLabel,
    panels,
    kwDc,
    totalCents,
    placedAt: order.placedAt.toISOString(),
    version,
    language,
    estimateId: order.estimateId,
    estimateVersion: order.estimateVersion,
    locked: order.locked,
    place: order.locked.inputs.place,
    address,
    crew: order.crew,
    position: state === 'enRoute' ? order.position : null,
    waitingFor: waitingFor(order),
    nextSteps: nextSteps('customer', order, now),
    cancelUntil: order.cancelUntil.toISOString(),
    events: order.events,
  }
}

/** Who has to act and since when. How long it usually takes is said only where it was measured: not yet. */
export function waitingFor(
  order: Pick<StoredOrder, 'state' | 'waitingSince'>,
): Order['waitingFor'] {
  return {
    who: whoActs(order.state),
    since: order.waitingSince.toISOString(),
    typicalMinutes: null,
  }
}

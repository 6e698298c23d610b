import type { Order, OrderState } from '@girasol/contract'
import type { DataKey } from '#/security/keys.ts'
import type { Terms } from '../estimates/estimates.ts'
import { openAddress } from './contact.ts'
import { openCrew, openPosition } from './crew-card.ts'
import { nextSteps, whoActs } from './order.ts'
import type { StoredOrder } from './stored-order.ts'

/** At what moment, and with which measured waits. */
type Seen = { now: Date; waits: ReadonlyMap<OrderState, [low: number, high: number]> }

/** An order with what was agreed in today's form. */
type ShownOrder = Omit<StoredOrder, 'locked'> & { locked: Terms }

/** An order as its owner sees it; `key` is the owner's. */
export function showOrder(order: ShownOrder, key: DataKey, seen: Seen): Order {
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
    address: openAddress(key, id, order.addressSealed),
    crew: openCrew(key, id, order.crewSealed),
    position: state === 'enRoute' ? openPosition(key, id, order.storedPosition) : null,
    waitingFor: waitingFor(order, seen.waits),
    nextSteps: nextSteps('customer', order, seen.now),
    cancelUntil: order.cancelUntil.toISOString(),
    events: order.events,
  }
}

/** Who has to act, since when, and how long it lately took (minutes; null where too few orders tell). */
export function waitingFor(
  order: Pick<StoredOrder, 'state' | 'waitingSince'>,
  waits: Seen['waits'],
): Order['waitingFor'] {
  return {
    who: whoActs(order.state),
    since: order.waitingSince.toISOString(),
    typicalMinutes: waits.get(order.state) ?? null,
  }
}

import { randomBytes } from 'node:crypto'
import { contract } from '@girasol/contract'
import { isDuplicate } from '#/database/database-errors.ts'
import { newId } from '#/database/ids.ts'
import type { Transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import { handle, type InputOf } from '#/http/handler.ts'
import { append, type OutboxEvent } from '#/outbox/append.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import {
  areOlder,
  insertVersion,
  markOrdered,
  moduleName,
  moveToNextVersion,
  refuseChanged,
  refuseStale,
  type SavedEstimate,
  type Terms,
  askerOf,
  todaysEstimate,
  wrongAddress,
} from '../estimates/estimates.ts'
import { sealContact } from './contact.ts'
import { draftOrder } from './draft-order.ts'
import { knownWaits } from './known-waits.ts'
import { orderNumber } from './order.ts'
import { insertEvent, insertOrder } from './orders.store.ts'
import type { StoredOrder } from './stored-order.ts'
import { showOrder } from './show-order.ts'

/**
 * Orders a saved estimate version at the price that the customer has seen. Order, first event, trail entry and outbox row are one commit;
 * the estimate's row decides who comes first, so one estimate never becomes two orders.
 */
export const placeOrder = handle(
  contract.orders.placeOrder,
  async ({ app, input, principal, resource, request, now, once }) => {
    const estimate = await todaysEstimate(resource, askerOf({ request, principal }))
    const { address, phone, language } = input.body
    const key = await app.keys.of(app.db, principal.accountId)
    const waits = await knownWaits(app)
    const module = await moduleName(estimate.inputs.moduleId)
    const wrong = await wrongAddress(address, estimate.inputs.place)
    return once(async (tx) => {
      refuseUnlessOrderable(estimate, input.body)
      if (wrong.length > 0) fail('invalidInput', { fields: wrong })
      const id = newId()
      const { addressSealed, ...sealed } = sealContact(app, key, id, { address, phone })
      const asked = { id, customerId: principal.accountId, language, addressSealed }
      const number = orderNumber(randomBytes(5))
      const ordered = areOlder(resource.terms) ? await saveAnew(tx, estimate, now) : estimate
      const order = draftOrder(ordered, { ...asked, number }, now)
      await tieToEstimate(tx, order)
      await insertNumbered(tx, order, { module, ...sealed })
      await insertEvent(tx, id, order.events[0]!)
      await append(tx, orderPlaced(order))
      await recordDone(tx, { app, principal, request, now }, trailOf(order))
      return showOrder(order, key, { now, waits })
    })
  },
)

type Asked = InputOf<typeof contract.orders.placeOrder>['body']

function refuseUnlessOrderable(estimate: SavedEstimate, asked: Asked): void {
  if (estimate.orderId !== null) {
    fail('alreadyOrdered', { current: { orderId: estimate.orderId } })
  }
  refuseStale(estimate, asked.version)
  const { version, totalCents, result } = estimate
  if (totalCents !== asked.totalCents) fail('estimateChanged', { current: { version, totalCents } })
  if (result.panels === 0) fail('roofHoldsNoPanel')
}

/** An estimate of the older form is ordered by the figures that were shown, which become a version of their own. */
async function saveAnew(tx: Transaction, seen: SavedEstimate, now: Date): Promise<SavedEstimate> {
  if (!(await moveToNextVersion(tx, seen))) await refuseChanged(tx, seen.id)
  const anew = { ...seen, version: seen.version + 1, savedAt: now }
  await insertVersion(tx, anew)
  return anew
}

async function tieToEstimate(tx: Transaction, order: StoredOrder): Promise<void> {
  const tied = await markOrdered(tx, {
    estimateId: order.estimateId,
    version: order.estimateVersion,
    orderId: order.id,
    customerId: order.customerId,
  })
  if (!tied) await refuseChanged(tx, order.estimateId)
}

/** Two of a million million numbers may be the same: then another one is drawn. */
async function insertNumbered(
  tx: Transaction,
  order: StoredOrder & { locked: Terms },
  beside: Parameters<typeof insertOrder>[2],
): Promise<void> {
  for (;;) {
    try {
      return await insertOrder(tx, order, beside)
    } catch (error) {
      if (!isDuplicate(error, 'orders_number')) throw error
      order.number = orderNumber(randomBytes(5))
    }
  }
}

function orderPlaced({ id, placedAt }: StoredOrder): OutboxEvent {
  return {
    type: 'order.placed',
    aggregate: 'order',
    aggregateId: id,
    payload: {},
    at: placedAt,
  }
}

function trailOf({ id, estimateId, estimateVersion, totalCents, state }: StoredOrder) {
  return {
    action: 'order.place',
    resource: 'order',
    resourceId: id,
    after: { state, estimateId, estimateVersion, totalCents },
  } as const
}

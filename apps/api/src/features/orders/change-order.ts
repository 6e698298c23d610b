import type { NextStep, OrderEvent, OrderState } from '@girasol/contract'
import type { App } from '#/application.ts'
import type { Transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import { type CrewCard, sealCrew } from './crew-card.ts'
import { hasEnded, mayTake, steps } from './order.ts'
import { insertEvent, lockOrder, updateOrder } from './orders.store.ts'
import type { LockedOrder } from './stored-order.ts'

type Facts = OrderEvent['facts']

/**
 * Takes a step that a person asked for, if the order still is at the version that the person has seen and the step is allowed from there.
 * Fails with `stepNotAllowed` and the state that the order is in.
 */
export async function takeStep(
  tx: Transaction,
  asked: { orderId: string; version: number; step: NextStep; now: Date; facts?: Facts },
): Promise<{ before: LockedOrder; state: OrderState; version: number }> {
  const before = await lockOrder(tx, asked.orderId)
  if (!before) return fail('notFound')
  if (before.version !== asked.version || !mayTake(asked.step, before, asked.now)) {
    return fail('stepNotAllowed', { current: { state: before.state, version: before.version } })
  }
  const { to, kind } = steps[asked.step]
  const version = await moveTo(tx, before, to, { kind, at: asked.now, facts: asked.facts ?? {} })
  return { before, state: to, version }
}

/** Gives a job to a crew if the order, locked by the caller, still seeks one; false when it does not. */
export async function assignCrew(
  app: App,
  tx: Transaction,
  order: LockedOrder,
  given: { crew: CrewCard; now: Date },
): Promise<boolean> {
  if (order.state !== 'seekingCrew') return false
  const key = await app.keys.of(tx, order.customerId)
  const crew = { id: given.crew.id, sealed: sealCrew(key, order.id, given.crew) }
  // The story does not name the crew: the order does, sealed.
  await moveTo(tx, order, 'crewAssigned', { kind: 'crewAssigned', at: given.now, facts: {} }, crew)
  return true
}

/** Adds to the story of an order, locked by the caller, without changing its state. */
export async function tell(
  tx: Transaction,
  order: LockedOrder,
  event: { kind: OrderEvent['kind']; at: Date; facts: Facts },
): Promise<void> {
  const sequence = order.lastSequence + 1
  await updateOrder(tx, order.id, { lastSequence: sequence })
  await insertEvent(tx, order.id, { ...event, sequence, at: event.at.toISOString() })
}

async function moveTo(
  tx: Transaction,
  order: LockedOrder,
  state: OrderState,
  event: { kind: OrderEvent['kind']; at: Date; facts: Facts },
  crew?: { id: string; sealed: Buffer },
): Promise<number> {
  const version = order.version + 1
  const sequence = order.lastSequence + 1
  await updateOrder(tx, order.id, {
    state,
    version,
    lastSequence: sequence,
    waitingSince: event.at,
    endedAt: hasEnded(state) ? event.at : undefined,
    crew,
  })
  await insertEvent(tx, order.id, { ...event, sequence, at: event.at.toISOString() })
  return version
}

import { contract, type NextStep, type Visit } from '@girasol/contract'
import type { App } from '#/application.ts'
import { transaction } from '#/database/transaction.ts'
import { handle, type RequestFacts, type SignedIn } from '#/http/handler.ts'
import { append } from '#/outbox/append.ts'
import type { EventType } from '#/outbox/event-type.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { deletePosition, savePosition, takeStep } from '../orders/orders.ts'
import type { StoredVisit } from './crew.ts'
import { positionFrom } from './position.ts'
import { visitWithContact } from './read-visit.ts'

type VisitStep = Exclude<NextStep, 'order.cancel'>

type Asked = {
  app: App
  principal: SignedIn
  resource: StoredVisit
  request: RequestFacts
  now: Date
  input: {
    body: { version: number; position: { latitude: number; longitude: number } | null }
  }
}

/** On the way: the customer sees the crew come. */
export const setOff = handle(contract.crews.setOff, (asked) => takeVisitStep(asked, 'visit.setOff'))

/** On site: the position is forgotten. */
export const arrive = handle(contract.crews.arrive, (asked) => takeVisitStep(asked, 'visit.arrive'))

/** Installed and shown to the customer. */
export const finish = handle(contract.crews.finish, (asked) => takeVisitStep(asked, 'visit.finish'))

const eventOf = {
  'visit.setOff': 'order.enRoute',
  'visit.arrive': 'order.onSite',
  'visit.finish': 'order.done',
} as const satisfies Record<VisitStep, EventType>

async function takeVisitStep(asked: Asked, step: VisitStep): Promise<Visit> {
  const { app, resource: visit, now, input } = asked
  const taken = await transaction(app.db, async (tx) => {
    const { version } = input.body
    const taken = await takeStep(tx, { orderId: visit.orderId, version, step, now })
    const { position } = input.body
    if (taken.state !== 'enRoute') await deletePosition(tx, visit.orderId)
    else if (position) await savePosition(app, tx, taken.before, positionFrom(position, visit, now))
    await append(tx, {
      type: eventOf[step],
      aggregate: 'order',
      aggregateId: visit.orderId,
      payload: { crewId: visit.crewId },
      at: now,
    })
    await recordDone(tx, asked, {
      action: step,
      resource: 'visit',
      resourceId: visit.id,
      before: { state: taken.before.state },
      after: { state: taken.state },
    })
    return taken
  })
  const { state, version } = taken
  const endedAt = state === 'done' ? now : null
  return visitWithContact(app, { ...visit, state, version, endedAt }, now)
}

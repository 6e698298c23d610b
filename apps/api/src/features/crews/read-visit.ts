import { contract, type Visit } from '@girasol/contract'
import type { App } from '#/application.ts'
import { handle } from '#/http/handler.ts'
import { contactForCrew } from '../orders/orders.ts'
import { mayReadAddress, showVisit, type StoredVisit } from './crew.ts'
import { listVisitsOf } from './crews.store.ts'

const newest = 100

/** One job of the caller's crew. */
export const readVisit = handle(contract.crews.readVisit, ({ app, resource, now }) =>
  visitWithContact(app, resource, now),
)

/** Jobs of the caller's crew, newest first. */
export const listVisits = handle(contract.crews.listVisits, async ({ app, principal, now }) => {
  if (principal.crewId === null) return { visits: [] }
  const found = await listVisitsOf(app.db, principal.crewId, newest)
  return { visits: await Promise.all(found.map((visit) => visitWithContact(app, visit, now))) }
})

/** A job with address and masked phone, as long as the crew may read them. */
export async function visitWithContact(app: App, visit: StoredVisit, now: Date): Promise<Visit> {
  const contact = mayReadAddress(visit, now)
    ? await contactForCrew(app, app.db, visit.orderId)
    : null
  return showVisit(visit, contact, now)
}

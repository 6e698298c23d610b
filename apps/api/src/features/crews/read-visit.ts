import { contract, type Visit } from '@girasol/contract'
import { crewReader } from '@girasol/policies'
import type { App } from '#/application.ts'
import { handle } from '#/http/handler.ts'
import { seenWhole } from '#/security/seen.ts'
import { contactFor } from '../orders/orders.ts'
import { readName } from '../profiles/profiles.ts'
import { showVisit, type StoredVisit } from './crew.ts'
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

/** A job with name, address and phone, as far as the crew may see them now. */
export async function visitWithContact(app: App, visit: StoredVisit, now: Date): Promise<Visit> {
  const reader = crewReader(visit, now)
  const contact = await contactFor(app, app.db, visit.orderId, reader)
  if (!contact) return showVisit(visit, null, now)
  const name = await readName(app, app.db, contact.customerId)
  const customerName = seenWhole(reader, 'visit', 'customerName', () => name)
  return showVisit(visit, { ...contact, customerName }, now)
}

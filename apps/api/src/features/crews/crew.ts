import type { Order, OrderState, Visit } from '@girasol/contract'
import { nextSteps } from '../orders/orders.ts'

/** A crew as the database holds it. */
export type Crew = {
  id: string
  name: string
  members: string[]
  vehicle: string
  baseLatitude: number
  baseLongitude: number
  certified: boolean
  skills: string[]
  jobLimit: number
}

/** What a customer sees of the crew that comes. */
export function crewCard(crew: Crew): NonNullable<Order['crew']> {
  const { id, name, members, vehicle } = crew
  return { id, name, members, vehicle }
}

/** A job of a crew, as the database holds it: the visit and what it needs of its order. */
export type StoredVisit = {
  id: string
  orderId: string
  crewId: string
  orderNumber: string
  state: OrderState
  version: number
  acceptedAt: Date
  endedAt: Date | null
  cancelUntil: Date
  latitude: number
  longitude: number
  payoutCents: number
  panels: number
  kwDc: number
  module: string
  language: Visit['language']
}

/** After the end of a job its address stays readable this long, for what was forgotten on the roof. */
const addressHours = 48

/** Whether the crew may (still) read the address. */
export function mayReadAddress(visit: Pick<StoredVisit, 'endedAt'>, now: Date): boolean {
  return (
    visit.endedAt === null || now.getTime() - visit.endedAt.getTime() < addressHours * 3_600_000
  )
}

type Contact = { address: NonNullable<Visit['address']>; phoneMasked: string | null }

/** A job as its crew sees it at `now`. */
export function showVisit(visit: StoredVisit, contact: Contact | null, now: Date): Visit {
  const { crewId: _, cancelUntil: __, acceptedAt, endedAt, ...plain } = visit
  return {
    ...plain,
    acceptedAt: acceptedAt.toISOString(),
    endedAt: endedAt && endedAt.toISOString(),
    address: contact && contact.address,
    phoneMasked: contact && contact.phoneMasked,
    nextSteps: nextSteps('crew', visit, now),
  }
}

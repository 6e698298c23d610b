import type { Order, OrderState, Visit } from '@girasol/contract'
import { type CrewContact, nextSteps } from '../orders/orders.ts'

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

/** Where the job is and who opens the door. */
export type Home = CrewContact & { customerName: string | null }

/** A job as its crew sees it at `now`. */
export function showVisit(visit: StoredVisit, home: Home | null, now: Date): Visit {
  const { crewId: _, cancelUntil: __, acceptedAt, endedAt, ...plain } = visit
  return {
    ...plain,
    acceptedAt: acceptedAt.toISOString(),
    endedAt: endedAt && endedAt.toISOString(),
    customerName: home && home.customerName,
    address: home && home.address,
    phoneMasked: home && home.phoneMasked,
    nextSteps: nextSteps('crew', visit, now),
  }
}

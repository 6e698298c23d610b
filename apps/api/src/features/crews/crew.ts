import type { Order, OrderState, Visit } from '@girasol/contract'
import { type CrewContact, nextSteps } from '../orders/orders.ts'

/** What people are told of a crew; personal data, and sealed. */
export type CrewAbout = { name: string; members: string[]; vehicle: string }

/** A crew as dispatch knows it. */
export type CrewBase = {
  id: string
  baseLatitude: number
  baseLongitude: number
  certified: boolean
  skills: string[]
  jobLimit: number
}

export type Crew = CrewBase & CrewAbout

/** What a customer sees of the crew that comes. */
export type CrewCard = NonNullable<Order['crew']>

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

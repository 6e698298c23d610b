import type { Offer, Order, OrderState, Visit } from '@girasol/contract'
import { inputs, result, tucson } from './roof.ts'

export const orderId = '0190a000-0000-7000-8000-0000000000d1'
export const visitId = '0190a000-0000-7000-8000-0000000000c1'
export const offerId = '0190a000-0000-7000-8000-0000000000b1'
const number = 'GS-7K3M9QXA'
const at = '2026-11-24T15:00:00.000Z'

const crew = {
  id: '0190a000-0000-7000-8000-000000000002',
  name: 'Demo Crew Saguaro',
  members: ['Ana', 'Luis'],
  vehicle: 'White van',
}

/** An order as the API shows it in a state. */
export function orderIn(state: OrderState, more: Partial<Order> = {}): Order {
  const taken = state !== 'seekingCrew' && state !== 'cancelled'
  return {
    id: orderId,
    number,
    state,
    placeLabel: tucson.label,
    panels: result.panels,
    kwDc: result.kwDc,
    totalCents: result.price.totalCents,
    placedAt: at,
    version: 1,
    language: 'en',
    estimateId: '0190a000-0000-7000-8000-0000000000e1',
    estimateVersion: 1,
    locked: { inputs, result },
    place: tucson,
    address: { street: '12 Demo Street', city: 'Tucson', state: 'AZ', zip: '85701' },
    crew: taken ? crew : null,
    position: null,
    waitingFor: { who: 'crews', since: at, typicalMinutes: [2, 20] },
    nextSteps: state === 'seekingCrew' ? ['order.cancel'] : [],
    cancelUntil: '2026-12-08T15:00:00.000Z',
    events: [{ sequence: 1, kind: 'placed', at, facts: {} }],
    ...more,
  }
}

/** A job as the API shows it to its crew. */
export function visitIn(state: OrderState, more: Partial<Visit> = {}): Visit {
  return {
    id: visitId,
    orderId,
    orderNumber: number,
    state,
    version: 2,
    acceptedAt: at,
    endedAt: null,
    address: { street: '12 Demo Street', city: 'Tucson', state: 'AZ', zip: '85701' },
    customerName: 'Demo Customer 17',
    phoneMasked: '••• •• 42',
    latitude: 32.22,
    longitude: -110.97,
    payoutCents: 664_600,
    panels: 20,
    kwDc: 7.7,
    module: 'Trina TSM-395DE09.05',
    language: 'es',
    nextSteps: [],
    ...more,
  }
}

/** An open offer that ends so many seconds from now. */
export function offerFor(seconds: number): Offer {
  return {
    id: offerId,
    state: 'open',
    offeredAt: at,
    expiresAt: new Date(Date.now() + seconds * 1000).toISOString(),
    payoutCents: 664_600,
    distanceKm: 12.4,
    area: { label: 'Tucson, AZ', latitude: 32.22, longitude: -110.97, radiusKm: 1 },
    panels: 20,
    kwDc: 7.7,
    roofPlanes: 2,
    steepestPitchDeg: 22.6,
    hours: 24,
    language: 'es',
  }
}

import type { Language } from '@girasol/contract'
import type { SavedEstimate, Terms } from '../estimates/estimates.ts'
import { cancelUntil } from './order.ts'
import type { StoredOrder } from './stored-order.ts'

/** A new order from an estimate, everything locked as the customer has seen it, its story beginning. */
export function draftOrder(
  estimate: SavedEstimate,
  asked: {
    id: string
    number: string
    customerId: string
    language: Language
    addressSealed: Buffer
  },
  now: Date,
): StoredOrder & { locked: Terms } {
  const { inputs, result } = estimate
  const { panels, kwDc } = result
  const facts = { panels, totalCents: estimate.totalCents }
  return {
    ...asked,
    crewId: null,
    crewSealed: null,
    state: 'seekingCrew',
    version: 1,
    lastSequence: 1,
    estimateId: estimate.id,
    estimateVersion: estimate.version,
    waitingSince: now,
    placeLabel: inputs.place.label,
    panels,
    kwDc,
    totalCents: estimate.totalCents,
    placedAt: now,
    cancelUntil: cancelUntil(now, inputs.place.timeZone),
    locked: { inputs, result },
    storedPosition: null,
    events: [{ sequence: 1, kind: 'placed', at: now.toISOString(), facts }],
  }
}

import type { Offer } from '@girasol/contract'
import { hoursOfWork } from '@girasol/dispatch-engine'

export type OfferState = Offer['state']

/** An offer with what it needs of its order, as the database holds it. */
export type StoredOffer = {
  id: string
  orderId: string
  crewId: string
  round: number
  state: OfferState
  offeredAt: Date
  expiresAt: Date
  payoutCents: number
  distanceKm: number
  placeLabel: string
  latitude: number
  longitude: number
  panels: number
  kwDc: number
  roofPlanes: number
  steepestPitchDeg: number
  language: Offer['language']
}

/** The state that people are told: an offer whose time is over has expired, whether the worker has come by or not. */
export function stateAt(offer: Pick<StoredOffer, 'state' | 'expiresAt'>, now: Date): OfferState {
  return offer.state === 'open' && offer.expiresAt <= now ? 'expired' : offer.state
}

/** Positions of estimates are rounded to two decimals: about a kilometre. */
const areaRadiusKm = 1

/** What a crew sees before it accepts: never the address. */
export function showOffer(offer: StoredOffer, now: Date): Offer {
  const { id, payoutCents, panels, kwDc, roofPlanes, steepestPitchDeg, language } = offer
  return {
    id,
    state: stateAt(offer, now),
    offeredAt: offer.offeredAt.toISOString(),
    expiresAt: offer.expiresAt.toISOString(),
    payoutCents,
    distanceKm: Math.round(offer.distanceKm * 10) / 10,
    area: {
      label: offer.placeLabel,
      latitude: offer.latitude,
      longitude: offer.longitude,
      radiusKm: areaRadiusKm,
    },
    panels,
    kwDc,
    roofPlanes,
    steepestPitchDeg,
    hours: Math.min(400, hoursOfWork(panels)),
    language,
  }
}

import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Address, NextStep, OrderNumber, OrderState } from './orders.ts'
import { Cents, Id, Instant, Language, Latitude, Longitude, noInput, nothing } from './parts.ts'

/** What a crew sees before it accepts: money, work and an area of about a kilometre, never the address. */
export const Offer = z.strictObject({
  id: Id,
  state: z.enum(['open', 'accepted', 'declined', 'expired', 'taken', 'withdrawn']),
  offeredAt: Instant,
  expiresAt: Instant,
  payoutCents: Cents,
  distanceKm: z.number().min(0).max(20_100),
  area: z.strictObject({
    label: z.string().max(120),
    latitude: Latitude,
    longitude: Longitude,
    radiusKm: z.number().min(0.1).max(50),
  }),
  panels: z.int().min(0),
  kwDc: z.number().min(0),
  roofPlanes: z.int().min(1).max(12),
  steepestPitchDeg: z.number().min(0).max(90),
  hours: z.number().min(0).max(400),
  language: Language,
})
export type Offer = z.infer<typeof Offer>

export const listOffers = endpoint({
  method: 'GET',
  path: '/offers',
  summary: 'Open offers for my crew',
  action: 'offer.list',
  resource: 'none',
  input: noInput,
  output: z.strictObject({ offers: z.array(Offer).max(100) }),
  errors: ['signInRequired'],
  limit: { per: 'account', count: 300, window: '1m' },
})

const offerParams = z.strictObject({ offerId: Id })

/**
 * A job of the crew. Name and address are present from acceptance until 48 hours after the end, never after a cancellation; a phone only
 * by its last two digits, as its owner is promised.
 */
export const Visit = z.strictObject({
  id: Id,
  orderId: Id,
  orderNumber: OrderNumber,
  state: OrderState,
  version: z.int().min(1),
  acceptedAt: Instant,
  endedAt: Instant.nullable(),
  customerName: z.string().max(100).nullable(),
  address: Address.nullable(),
  phoneMasked: z.string().max(24).nullable(),
  latitude: Latitude,
  longitude: Longitude,
  payoutCents: Cents,
  panels: z.int().min(0),
  kwDc: z.number().min(0),
  module: z.string().max(200),
  language: Language,
  nextSteps: z.array(NextStep).max(8),
})
export type Visit = z.infer<typeof Visit>

export const acceptOffer = endpoint({
  method: 'POST',
  path: '/offers/:offerId/accept',
  summary: 'Take the job; the first acceptance wins',
  action: 'offer.accept',
  resource: 'offer',
  input: { params: offerParams },
  output: Visit,
  errors: ['signInRequired', 'offerTaken', 'offerExpired', 'offerWithdrawn'],
  limit: { per: 'account', count: 120, window: '1m' },
})

export const declineOffer = endpoint({
  method: 'POST',
  path: '/offers/:offerId/decline',
  summary: 'Leave the job to others; nothing is held against the crew',
  action: 'offer.decline',
  resource: 'offer',
  input: {
    params: offerParams,
    body: z.strictObject({ reason: z.enum(['tooFar', 'noTime', 'roof', 'other']) }),
  },
  output: nothing,
  errors: ['signInRequired', 'offerTaken', 'offerExpired', 'offerWithdrawn'],
  limit: { per: 'account', count: 120, window: '1m' },
})

export const listVisits = endpoint({
  method: 'GET',
  path: '/visits',
  summary: 'Jobs of my crew, newest first',
  action: 'visit.list',
  resource: 'none',
  input: noInput,
  output: z.strictObject({ visits: z.array(Visit).max(100) }),
  errors: ['signInRequired'],
  limit: { per: 'account', count: 300, window: '1m' },
})

const visitParams = z.strictObject({ visitId: Id })
const position = z.strictObject({ latitude: Latitude, longitude: Longitude })
const step = {
  params: visitParams,
  body: z.strictObject({ version: z.int().min(1), position: position.nullable() }),
}
const stepLimit = { per: 'account', count: 120, window: '1m' } as const

export const readVisit = endpoint({
  method: 'GET',
  path: '/visits/:visitId',
  summary: 'One job of my crew',
  action: 'visit.read',
  resource: 'visit',
  input: { params: visitParams },
  output: Visit,
  errors: ['signInRequired'],
  limit: { per: 'account', count: 300, window: '1m' },
})

export const setOff = endpoint({
  method: 'POST',
  path: '/visits/:visitId/set-off',
  summary: 'On my way',
  action: 'visit.setOff',
  resource: 'visit',
  input: step,
  output: Visit,
  errors: ['signInRequired', 'stepNotAllowed'],
  limit: stepLimit,
})

export const arrive = endpoint({
  method: 'POST',
  path: '/visits/:visitId/arrive',
  summary: 'On site',
  action: 'visit.arrive',
  resource: 'visit',
  input: step,
  output: Visit,
  errors: ['signInRequired', 'stepNotAllowed'],
  limit: stepLimit,
})

export const finish = endpoint({
  method: 'POST',
  path: '/visits/:visitId/finish',
  summary: 'Installed and shown to the customer',
  action: 'visit.finish',
  resource: 'visit',
  input: step,
  output: Visit,
  errors: ['signInRequired', 'stepNotAllowed'],
  limit: stepLimit,
})

export const reportPosition = endpoint({
  method: 'PUT',
  path: '/visits/:visitId/position',
  summary: 'Where the crew is, while it is on its way',
  action: 'visit.reportPosition',
  resource: 'visit',
  input: { params: visitParams, body: position },
  output: nothing,
  errors: ['signInRequired', 'stepNotAllowed'],
  limit: { per: 'account', count: 300, window: '1m' },
})

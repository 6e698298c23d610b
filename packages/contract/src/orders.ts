import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { EstimateInputs } from './estimate-inputs.ts'
import { EstimateResult } from './estimate-result.ts'
import { estimateKeyHeader } from './estimates.ts'
import {
  Cents,
  Id,
  Instant,
  Language,
  Latitude,
  Longitude,
  Place,
  readableText,
  StateCode,
  Zip,
} from './parts.ts'

export const OrderState = z.enum([
  'seekingCrew',
  'crewAssigned',
  'enRoute',
  'onSite',
  'done',
  'cancelled',
])
export type OrderState = z.infer<typeof OrderState>

/** A roof's address: shown to its owner, and to the crew from acceptance on. */
export const Address = z.strictObject({
  street: readableText(3, 120),
  city: readableText(1, 80),
  state: StateCode,
  zip: Zip,
})
export type Address = z.infer<typeof Address>
export const Phone = z
  .string()
  .regex(/^\+?[0-9 ()-]{7,20}$/)
  .max(20)

export const OrderEventKind = z.enum([
  'placed',
  'offered',
  'crewAssigned',
  'enRoute',
  'onSite',
  'done',
  'cancelled',
])
export type OrderEventKind = z.infer<typeof OrderEventKind>

/** One line of an order's story; `sequence` counts from 1 without gaps within the order. */
export const OrderEvent = z.strictObject({
  sequence: z.int().min(1),
  kind: OrderEventKind,
  at: Instant,
  /** Public facts only, for example the crew's name or how many crews were asked. */
  facts: z.record(z.string().max(40), z.union([z.string().max(120), z.number()])),
})
export type OrderEvent = z.infer<typeof OrderEvent>

/** Where the crew is, while it is on its way; rounded to about ten metres. */
export const CrewPosition = z.strictObject({
  latitude: Latitude,
  longitude: Longitude,
  at: Instant,
  etaMinutes: z.int().min(0).max(10_000).nullable(),
})
export type CrewPosition = z.infer<typeof CrewPosition>

export const NextStep = z.enum(['order.cancel', 'visit.setOff', 'visit.arrive', 'visit.finish'])
export type NextStep = z.infer<typeof NextStep>

/** Who has to act now, since when, and how long that usually takes (minutes). */
export const WaitingFor = z.strictObject({
  who: z.enum(['crews', 'crew', 'nobody']),
  since: Instant,
  typicalMinutes: z.tuple([z.int(), z.int()]).nullable(),
})

/** What people say on the phone: `GS-` and eight letters and digits that cannot be confused. */
export const OrderNumber = z
  .string()
  .regex(/^GS-[0-9A-HJKMNP-TV-Z]{8}$/)
  .max(11)

export const OrderSummary = z.strictObject({
  id: Id,
  number: OrderNumber,
  state: OrderState,
  placeLabel: z.string().max(120),
  panels: z.int().min(0),
  kwDc: z.number().min(0),
  totalCents: Cents,
  placedAt: Instant,
})
export type OrderSummary = z.infer<typeof OrderSummary>

export const Order = z.strictObject({
  ...OrderSummary.shape,
  version: z.int().min(1),
  language: Language,
  estimateId: Id,
  estimateVersion: z.int().min(1),
  /** The inputs and the price as they were ordered: locked, with every assumption. */
  locked: z.strictObject({ inputs: EstimateInputs, result: EstimateResult }),
  place: Place,
  address: Address,
  crew: z
    .strictObject({
      id: Id,
      name: z.string().max(100),
      members: z.array(z.string().max(100)).max(8),
      vehicle: z.string().max(80),
    })
    .nullable(),
  position: CrewPosition.nullable(),
  waitingFor: WaitingFor,
  nextSteps: z.array(NextStep).max(8),
  /** Free cancellation with a full refund until this moment (14 calendar days, for everybody). */
  cancelUntil: Instant,
  events: z.array(OrderEvent).max(200),
})
export type Order = z.infer<typeof Order>

const params = z.strictObject({ orderId: Id })

export const placeOrder = endpoint({
  method: 'POST',
  path: '/estimates/:estimateId/order',
  summary: 'Order a saved estimate version at its locked price',
  action: 'order.place',
  resource: 'estimate',
  input: {
    params: z.strictObject({ estimateId: Id }),
    headers: z.strictObject({ [estimateKeyHeader]: z.string().min(20).max(64).optional() }),
    body: z.strictObject({
      version: z.int().min(1),
      totalCents: Cents,
      address: Address,
      phone: Phone.nullable(),
      language: Language,
    }),
  },
  output: Order,
  errors: [
    'signInRequired',
    'estimateChanged',
    'estimateOutdated',
    'alreadyOrdered',
    'outsideServiceArea',
    'roofHoldsNoPanel',
    'idempotencyKeyMissing',
    'idempotencyKeyReused',
  ],
  limit: { per: 'account', count: 30, window: '1h' },
  idempotent: true,
})

export const listOrders = endpoint({
  method: 'GET',
  path: '/orders',
  summary: 'My orders, newest first',
  action: 'order.list',
  resource: 'none',
  input: {
    query: z.strictObject({ limit: z.int().min(1).max(100).optional(), before: Id.optional() }),
  },
  output: z.strictObject({ orders: z.array(OrderSummary).max(100), next: Id.nullable() }),
  errors: ['signInRequired'],
  limit: { per: 'account', count: 600, window: '1m' },
})

export const readOrder = endpoint({
  method: 'GET',
  path: '/orders/:orderId',
  summary: 'One order with its story',
  action: 'order.read',
  resource: 'order',
  input: { params },
  output: Order,
  errors: ['signInRequired', 'estimateOutdated'],
  limit: { per: 'account', count: 600, window: '1m' },
})

export const cancelOrder = endpoint({
  method: 'POST',
  path: '/orders/:orderId/cancel',
  summary: 'Cancel before the crew arrives: one tap, full refund',
  action: 'order.cancel',
  resource: 'order',
  input: { params, body: z.strictObject({ version: z.int().min(1) }) },
  output: Order,
  errors: ['signInRequired', 'stepNotAllowed', 'estimateOutdated'],
  limit: { per: 'account', count: 30, window: '1h' },
})

export const followOrder = endpoint({
  method: 'GET',
  path: '/orders/:orderId/events',
  summary:
    'The order’s story as it happens (server-sent events `order` and `position`; resumes by Last-Event-ID)',
  action: 'order.follow',
  resource: 'order',
  input: {
    params,
    headers: z.strictObject({
      'last-event-id': z
        .string()
        .regex(/^\d{1,9}$/)
        .max(9)
        .optional(),
    }),
  },
  output: { kind: 'events', data: z.union([OrderEvent, CrewPosition]) },
  errors: ['signInRequired'],
  limit: { per: 'account', count: 120, window: '1m' },
})

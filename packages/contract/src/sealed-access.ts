import { z } from 'zod'
import { ReasonText } from './approvals.ts'
import { endpoint } from './endpoint.ts'
import { Address, OrderNumber, OrderState } from './orders.ts'
import { Cents, Email, Id, Instant, nothing, noInput, PersonName } from './parts.ts'

/** Why an engineer may need to read what is sealed. */
export const SealedReason = z.enum(['incident', 'defect', 'dataRepair', 'securityReview'])
export type SealedReason = z.infer<typeof SealedReason>

/** One order, or one customer with all orders. */
export const SealedScope = z.enum(['order', 'customer'])

export const SealedAccess = z.strictObject({
  id: Id,
  holder: z.strictObject({ id: Id, name: PersonName }),
  scope: SealedScope,
  /** The order's number; null for a customer. */
  orderNumber: OrderNumber.nullable(),
  customerId: Id,
  reason: SealedReason,
  text: z.string().max(500),
  minutes: z.int().min(15).max(240),
  emergency: z.boolean(),
  approvalId: Id,
  state: z.enum(['asked', 'running', 'over', 'refused']),
  askedAt: Instant,
  startsAt: Instant.nullable(),
  endsAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  /** What came of looking at an emergency afterwards; `due` until somebody has. */
  review: z.enum(['none', 'due', 'justified', 'notJustified']),
  mayRead: z.boolean(),
  mayReview: z.boolean(),
})
export type SealedAccess = z.infer<typeof SealedAccess>

export const listSealedAccesses = endpoint({
  method: 'GET',
  path: '/staff/sealed-accesses',
  summary:
    'Sealed accesses, newest first: engineers see their own, and emergencies that wait for a review; security sees all',
  action: 'sealedAccess.list',
  resource: 'none',
  audience: 'staff',
  input: noInput,
  output: z.strictObject({ accesses: z.array(SealedAccess).max(100) }),
  errors: ['signInRequired'],
  limit: { per: 'account', count: 120, window: '1m' },
})

export const askSealedAccess = endpoint({
  method: 'POST',
  path: '/staff/sealed-accesses',
  summary:
    'Ask to read one order or one customer for a while; another engineer or security decides, two of them in an emergency',
  action: 'sealedAccess.request',
  resource: 'none',
  audience: 'staff',
  stepUp: true,
  input: {
    body: z.strictObject({
      scope: SealedScope,
      /** Either way the order names what is meant: itself, or its customer. */
      orderNumber: OrderNumber,
      reason: SealedReason,
      text: ReasonText,
      minutes: z.int().min(15).max(240),
      emergency: z.boolean(),
    }),
  },
  output: z.strictObject({ sealedAccessId: Id, approvalId: Id }),
  errors: ['signInRequired', 'stepUpRequired', 'alreadyRequested'],
  limit: { per: 'account', count: 20, window: '1h' },
})

const oneAccess = z.strictObject({ sealedAccessId: Id })

/** A customer as their orders need them to be known, unmasked. */
export const SealedView = z.strictObject({
  accessId: Id,
  endsAt: Instant,
  customer: z.strictObject({ id: Id, name: PersonName, email: Email }),
  orders: z
    .array(
      z.strictObject({
        id: Id,
        number: OrderNumber,
        state: OrderState,
        placedAt: Instant,
        panels: z.int().min(0),
        kwDc: z.number().min(0),
        totalCents: Cents,
        address: Address,
        phone: z.string().max(40).nullable(),
      }),
    )
    .max(50),
})
export type SealedView = z.infer<typeof SealedView>

export const readSealed = endpoint({
  method: 'GET',
  path: '/staff/sealed-accesses/:sealedAccessId/data',
  summary:
    'What a running sealed access opens; each look is in the trail and shown to the customer',
  action: 'sealedAccess.read',
  resource: 'sealedAccess',
  audience: 'staff',
  input: { params: oneAccess },
  output: SealedView,
  errors: ['signInRequired'],
  limit: { per: 'account', count: 60, window: '10m' },
})

export const endSealed = endpoint({
  method: 'POST',
  path: '/staff/sealed-accesses/:sealedAccessId/end',
  summary: 'End a sealed access before its time',
  action: 'sealedAccess.end',
  resource: 'sealedAccess',
  audience: 'staff',
  input: { params: oneAccess },
  output: nothing,
  errors: ['signInRequired', 'requestOutdated'],
  limit: { per: 'account', count: 60, window: '10m' },
})

export const reviewEmergency = endpoint({
  method: 'POST',
  path: '/staff/sealed-accesses/:sealedAccessId/review',
  summary: 'Say whether an emergency access was justified; somebody who had no part in it',
  action: 'breakGlass.review',
  resource: 'sealedAccess',
  audience: 'staff',
  input: {
    params: oneAccess,
    body: z.strictObject({ verdict: z.enum(['justified', 'notJustified']), text: ReasonText }),
  },
  output: nothing,
  errors: ['signInRequired', 'requestOutdated'],
  limit: { per: 'account', count: 60, window: '10m' },
})

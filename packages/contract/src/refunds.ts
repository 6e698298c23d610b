import { z } from 'zod'
import { ReasonText, StaffReason } from './approvals.ts'
import { endpoint } from './endpoint.ts'
import { Id, Instant } from './parts.ts'

/** What one person may refund of one order; above it a second person decides. Cents. */
export const refundLimitCents = 50_000

const RefundCents = z.int().min(100).max(100_000_000)

export const Refund = z.strictObject({
  id: Id,
  amountCents: RefundCents,
  decidedAt: Instant,
  reason: StaffReason,
})
export type Refund = z.infer<typeof Refund>

export const listRefunds = endpoint({
  method: 'GET',
  path: '/orders/:orderId/refunds',
  summary: 'Refunds that were decided for the own order',
  action: 'order.readRefunds',
  resource: 'order',
  input: { params: z.strictObject({ orderId: Id }) },
  output: z.strictObject({ refunds: z.array(Refund).max(100) }),
  errors: ['signInRequired'],
  limit: { per: 'account', count: 120, window: '1m' },
})

export const refundOrder = endpoint({
  method: 'POST',
  path: '/staff/orders/:orderId/refunds',
  summary:
    'Refund a part of an order: decided at once up to the limit, above it by a second person',
  action: 'order.refund',
  resource: 'order',
  audience: 'staff',
  stepUp: true,
  input: {
    params: z.strictObject({ orderId: Id }),
    body: z.strictObject({ amountCents: RefundCents, reason: StaffReason, text: ReasonText }),
  },
  /** `approvalId` when a second person must decide. */
  output: z.strictObject({ refundId: Id.nullable(), approvalId: Id.nullable() }),
  errors: ['signInRequired', 'stepUpRequired', 'refundTooLarge', 'ownAccount', 'alreadyRequested'],
  limit: { per: 'account', count: 30, window: '1h' },
  idempotent: true,
})

import { z } from 'zod'
import { Account } from './accounts.ts'
import { endpoint } from './endpoint.ts'
import { OrderEvent, OrderNumber, OrderState, WaitingFor } from './orders.ts'
import { Cents, Id, Instant, noInput, nothing } from './parts.ts'

export const staffSignOut = endpoint({
  method: 'DELETE',
  path: '/staff/sessions/current',
  summary: 'Sign out of the staff console',
  action: 'staffSession.end',
  resource: 'none',
  audience: 'staff',
  input: noInput,
  output: nothing,
  errors: ['signInRequired'],
  limit: { per: 'account', count: 60, window: '1m' },
})

export const readStaffMe = endpoint({
  method: 'GET',
  path: '/staff/me',
  summary: 'Who is signed in to the console',
  action: 'staffAccount.read',
  resource: 'none',
  audience: 'staff',
  input: noInput,
  output: Account,
  errors: ['signInRequired'],
  limit: { per: 'account', count: 300, window: '1m' },
})

const Health = z.strictObject({
  name: z.enum(['api', 'worker', 'database', 'outbox', 'dispatch', 'trail', 'alerts']),
  state: z.enum(['ok', 'slow', 'down']),
  /** One figure that says most: milliseconds, seconds of lag or a count. */
  figure: z.number(),
  unit: z.enum(['ms', 's', 'count']),
  checkedAt: Instant,
})

export const readHealth = endpoint({
  method: 'GET',
  path: '/staff/health',
  summary: 'How the system is: promises kept, queues, lags',
  action: 'health.read',
  resource: 'none',
  audience: 'staff',
  input: noInput,
  output: z.strictObject({
    parts: z.array(Health).max(20),
    ordersByState: z.array(z.strictObject({ state: OrderState, count: z.int().min(0) })).max(10),
  }),
  errors: ['signInRequired'],
  limit: { per: 'account', count: 120, window: '1m' },
})

/** An order as staff may see it: ids, states and figures; the customer's name and area only masked, and only for support. */
export const StaffOrder = z.strictObject({
  id: Id,
  number: OrderNumber,
  state: OrderState,
  version: z.int().min(1),
  placedAt: Instant,
  panels: z.int().min(0),
  kwDc: z.number().min(0),
  totalCents: Cents,
  crewId: Id.nullable(),
  customerId: Id,
  /** `M••• G•••`, for support; null for everybody else. */
  customerMasked: z.string().max(120).nullable(),
  placeLabel: z.string().max(120).nullable(),
  waitingFor: WaitingFor,
  events: z.array(OrderEvent).max(200),
  offers: z
    .array(
      z.strictObject({
        crewId: Id,
        state: z.string().max(20),
        offeredAt: Instant,
        expiresAt: Instant,
      }),
    )
    .max(200),
})
export type StaffOrder = z.infer<typeof StaffOrder>

export const findOrder = endpoint({
  method: 'GET',
  path: '/staff/orders/:number',
  summary: 'One order by its number',
  action: 'order.find',
  resource: 'none',
  audience: 'staff',
  input: {
    params: z.strictObject({ number: OrderNumber }),
  },
  output: StaffOrder,
  errors: ['signInRequired'],
  limit: { per: 'account', count: 120, window: '1m' },
})

export const listRecentOrders = endpoint({
  method: 'GET',
  path: '/staff/orders',
  summary: 'The newest orders, without personal data',
  action: 'order.listRecent',
  resource: 'none',
  audience: 'staff',
  input: noInput,
  output: z.strictObject({
    orders: z
      .array(
        z.strictObject({
          id: Id,
          number: OrderNumber,
          state: OrderState,
          placedAt: Instant,
        }),
      )
      .max(50),
  }),
  errors: ['signInRequired'],
  limit: { per: 'account', count: 120, window: '1m' },
})

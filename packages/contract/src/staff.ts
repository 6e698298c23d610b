import { z } from 'zod'
import { Account, SignedIn } from './accounts.ts'
import { endpoint } from './endpoint.ts'
import { OrderEvent, OrderNumber, OrderState, WaitingFor } from './orders.ts'
import { Cents, Email, GivenPassword, Id, Instant, noInput, nothing } from './parts.ts'

export const staffSignIn = endpoint({
  method: 'POST',
  path: '/staff/sessions',
  summary: 'Sign in to the staff console',
  public: true,
  audience: 'staff',
  input: { body: z.strictObject({ email: Email, password: GivenPassword }) },
  output: SignedIn,
  errors: ['signInFailed'],
  limit: { per: 'address', count: 10, window: '10m' },
})

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
  name: z.enum(['api', 'worker', 'database', 'outbox', 'dispatch', 'trail']),
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

/** One entry of the audit trail: who did what to which thing, why, when, from where. Never personal data. */
export const TrailEntry = z.strictObject({
  id: z.int().min(1),
  at: Instant,
  actorId: Id.nullable(),
  actorRole: z.string().max(20),
  action: z.string().max(60),
  resource: z.string().max(30),
  resourceId: z.string().max(60).nullable(),
  outcome: z.enum(['done', 'denied', 'failed']),
  reason: z.string().max(200).nullable(),
  source: z.string().max(64).nullable(),
  requestId: z.string().max(36).nullable(),
  /** Its place in the sealed log; null until the sealer has come by. */
  leafIndex: z.int().min(0).nullable(),
})
export type TrailEntry = z.infer<typeof TrailEntry>

export const readTrail = endpoint({
  method: 'GET',
  path: '/staff/trail',
  summary: 'The audit trail, newest first, with the latest signed checkpoint',
  action: 'trail.read',
  resource: 'none',
  audience: 'staff',
  input: {
    query: z.strictObject({ before: z.int().min(1).max(9_007_199_254_740_991).optional() }),
  },
  output: z.strictObject({
    entries: z.array(TrailEntry).max(100),
    next: z.int().nullable(),
    checkpoint: z
      .strictObject({ size: z.int().min(0), root: z.string().max(64), at: Instant })
      .nullable(),
  }),
  errors: ['signInRequired'],
  limit: { per: 'account', count: 120, window: '1m' },
})

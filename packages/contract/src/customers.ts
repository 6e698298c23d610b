import { z } from 'zod'
import { PersonalAccess, RevealReason } from './access.ts'
import { CaseSummary } from './cases.ts'
import { endpoint } from './endpoint.ts'
import { OrderNumber, OrderState, Phone } from './orders.ts'
import { Cents, Email, Id, Instant, Language, readableText } from './parts.ts'

const Masked = z.string().max(120).nullable()

/** A customer as a search finds them: enough to tell apart, too little to know somebody by. */
export const CustomerHit = z.strictObject({
  id: Id,
  nameMasked: Masked,
  emailMasked: Masked,
  areas: z.array(z.string().max(120)).max(5),
  orders: z.int().min(0),
  since: Instant,
})
export type CustomerHit = z.infer<typeof CustomerHit>

/** What support may look for, exactly: there is no search by name or by parts. */
export const CustomerSearch = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('orderNumber'), text: OrderNumber }),
  z.strictObject({ by: z.literal('email'), text: Email }),
  z.strictObject({ by: z.literal('phone'), text: Phone }),
])
export type CustomerSearch = z.infer<typeof CustomerSearch>

export const searchCustomers = endpoint({
  method: 'POST',
  path: '/staff/customers/search',
  summary:
    'Find a customer by order number, e-mail or phone (in a body, so that none of it is written to a log)',
  action: 'customer.search',
  resource: 'none',
  audience: 'staff',
  input: { body: CustomerSearch },
  output: z.strictObject({ customers: z.array(CustomerHit).max(10) }),
  errors: ['signInRequired'],
  limit: { per: 'account', count: 120, window: '10m' },
})

export const CustomerRecord = z.strictObject({
  id: Id,
  state: z.enum(['active', 'erased']),
  language: Language,
  since: Instant,
  nameMasked: Masked,
  emailMasked: Masked,
  orders: z
    .array(
      z.strictObject({
        id: Id,
        number: OrderNumber,
        state: OrderState,
        placedAt: Instant,
        totalCents: Cents,
        areaMasked: Masked,
        phoneMasked: Masked,
      }),
    )
    .max(100),
  devices: z.int().min(0),
  /** Whether signing in is locked after wrong attempts, and until when. */
  lockedUntil: Instant.nullable(),
  /** What the account is protected by: kinds and dates, never a secret or an address. */
  factors: z.array(z.strictObject({ kind: z.string().max(20), since: Instant })).max(50),
  contact: z.strictObject({ channel: z.enum(['email', 'phone']), since: Instant }).nullable(),
  erasureDueAt: Instant.nullable(),
  accesses: z.array(PersonalAccess.omit({ asked: true })).max(20),
  cases: z.array(CaseSummary).max(50),
})
export type CustomerRecord = z.infer<typeof CustomerRecord>

const params = z.strictObject({ customerId: Id })

export const readCustomer = endpoint({
  method: 'GET',
  path: '/staff/customers/:customerId',
  summary:
    'One customer with orders, devices, lock, factors, cases and past looks; all of it masked',
  action: 'customer.read',
  resource: 'customer',
  audience: 'staff',
  input: { params },
  output: CustomerRecord,
  errors: ['signInRequired'],
  limit: { per: 'account', count: 120, window: '10m' },
})

export const RevealField = z.enum(['name', 'email', 'phone', 'address'])
export type RevealField = z.infer<typeof RevealField>

export const revealField = endpoint({
  method: 'POST',
  path: '/staff/customers/:customerId/reveal',
  summary:
    'See one field of one customer in full for five minutes; the customer is shown it at once',
  action: 'reveal.field',
  resource: 'customer',
  audience: 'staff',
  stepUp: true,
  input: {
    params,
    body: z.strictObject({
      field: RevealField,
      /** Phone and address belong to an order. */
      orderId: Id.nullable(),
      reason: RevealReason,
      note: readableText(3, 500),
      caseId: Id,
    }),
  },
  output: z.strictObject({
    field: RevealField,
    value: z.string().max(400).nullable(),
    until: Instant,
    /** How many are left to this colleague in this hour. */
    left: z.int().min(0),
  }),
  errors: ['signInRequired', 'stepUpRequired', 'caseNotOpen', 'revealLimitReached'],
  limit: { per: 'account', count: 60, window: '1h' },
})

/** Somebody who asked to be called or written to: first name and area, nothing to find them by. */
export const Lead = z.strictObject({
  id: Id,
  firstName: z.string().max(100).nullable(),
  area: z.string().max(120).nullable(),
  channel: z.enum(['email', 'phone']),
  language: Language,
  since: Instant,
})
export type Lead = z.infer<typeof Lead>

export const listLeads = endpoint({
  method: 'GET',
  path: '/staff/leads',
  summary: 'People who asked to be contacted, the one that waits longest first',
  action: 'lead.list',
  resource: 'none',
  audience: 'staff',
  input: {},
  output: z.strictObject({ leads: z.array(Lead).max(100) }),
  errors: ['signInRequired'],
  limit: { per: 'account', count: 60, window: '10m' },
})

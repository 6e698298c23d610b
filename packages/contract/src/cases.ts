import { z } from 'zod'
import { CaseState, PersonalAccess } from './access.ts'
import { Role } from './accounts.ts'
import { endpoint } from './endpoint.ts'
import { Id, Instant, Language, readableText } from './parts.ts'

/** What a case is about. `askedWhy` is opened by a customer who asks about a look at the own data, `locked` and `erasure` by the system too. */
export const CaseReason = z.enum([
  'locked',
  'identity',
  'order',
  'refund',
  'contact',
  'privacy',
  'askedWhy',
  'erasure',
  'other',
])
export type CaseReason = z.infer<typeof CaseReason>

export const CaseSummary = z.strictObject({
  id: Id,
  customerId: Id,
  orderId: Id.nullable(),
  reason: CaseReason,
  openedBy: z.enum(['support', 'customer', 'system']),
  state: CaseState,
  version: z.int().min(1),
  openedAt: Instant,
  changedAt: Instant,
})
export type CaseSummary = z.infer<typeof CaseSummary>

/** A text of a case as it may be typed: what it holds is sealed with the customer's key. */
const CaseText = readableText(1, 2000)

export const Case = z.strictObject({
  ...CaseSummary.shape,
  /** The language in which the customer reads an answer. */
  language: Language,
  /** The look that the customer asks about. */
  access: PersonalAccess.omit({ asked: true, caseId: true }).nullable(),
  notes: z
    .array(
      z.strictObject({
        id: Id,
        kind: z.enum(['note', 'question', 'answer']),
        authorRole: Role,
        at: Instant,
        text: z.string().max(2000),
      }),
    )
    .max(200),
})
export type Case = z.infer<typeof Case>

const params = z.strictObject({ caseId: Id })
const limit = { per: 'account', count: 240, window: '10m' } as const

export const openCase = endpoint({
  method: 'POST',
  path: '/staff/customers/:customerId/cases',
  summary: 'Open a case about a customer, with a sealed note',
  action: 'case.open',
  resource: 'customer',
  audience: 'staff',
  input: {
    params: z.strictObject({ customerId: Id }),
    body: z.strictObject({
      reason: CaseReason.exclude(['askedWhy']),
      orderId: Id.nullable(),
      note: CaseText,
    }),
  },
  output: Case,
  errors: ['signInRequired'],
  limit: { per: 'account', count: 60, window: '1h' },
})

export const listCases = endpoint({
  method: 'GET',
  path: '/staff/cases',
  summary: 'Cases that are open, the one that waits longest first; no personal data',
  action: 'case.list',
  resource: 'none',
  audience: 'staff',
  input: {},
  output: z.strictObject({ cases: z.array(CaseSummary).max(200) }),
  errors: ['signInRequired'],
  limit,
})

export const readCase = endpoint({
  method: 'GET',
  path: '/staff/cases/:caseId',
  summary: 'One case with its notes; shown to the customer as a look at their data',
  action: 'case.read',
  resource: 'case',
  audience: 'staff',
  input: { params },
  output: Case,
  errors: ['signInRequired'],
  limit,
})

export const addNote = endpoint({
  method: 'POST',
  path: '/staff/cases/:caseId/notes',
  summary: 'Add a note for colleagues, or an answer that the customer reads',
  action: 'case.write',
  resource: 'case',
  audience: 'staff',
  input: {
    params,
    body: z.strictObject({
      version: z.int().min(1),
      kind: z.enum(['note', 'answer']),
      text: CaseText,
    }),
  },
  output: Case,
  errors: ['signInRequired', 'caseNotOpen'],
  limit,
})

export const closeCase = endpoint({
  method: 'POST',
  path: '/staff/cases/:caseId/close',
  summary: 'Close a case: it opens nothing any more',
  action: 'case.close',
  resource: 'case',
  audience: 'staff',
  input: { params, body: z.strictObject({ version: z.int().min(1) }) },
  output: CaseSummary,
  errors: ['signInRequired', 'caseNotOpen'],
  limit,
})

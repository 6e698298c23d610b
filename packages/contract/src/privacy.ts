import { z } from 'zod'
import { PersonalAccess } from './access.ts'
import { endpoint } from './endpoint.ts'
import { OrderNumber } from './orders.ts'
import { Id, Instant, noInput, nothing, readableText } from './parts.ts'

export const ContactChannel = z.enum(['email', 'phone'])
export type ContactChannel = z.infer<typeof ContactChannel>

export const DataExport = z.strictObject({
  id: Id,
  madeAt: Instant,
  /** The download is gone after this moment. */
  expiresAt: Instant,
  bytes: z.int().min(0),
})
export type DataExport = z.infer<typeof DataExport>

/** What I decided about my data. */
export const Privacy = z.strictObject({
  /** Whether and how we may contact me about my plans; null is no. */
  contact: z.strictObject({ channel: ContactChannel, since: Instant }).nullable(),
  /** A mail once a week when somebody has looked at my data. */
  digest: z.boolean(),
  exports: z.array(DataExport).max(5),
  /** When my data will be erased, if I asked for it. */
  erasure: z.strictObject({ askedAt: Instant, dueAt: Instant }).nullable(),
  /** Orders that must end before anything can be erased. */
  openOrders: z.array(OrderNumber).max(100),
})
export type Privacy = z.infer<typeof Privacy>

const write = { per: 'account', count: 60, window: '1h' } as const
const read = { per: 'account', count: 240, window: '10m' } as const

export const readPrivacy = endpoint({
  method: 'GET',
  path: '/me/privacy',
  summary: 'What I decided about my data',
  action: 'privacy.read',
  resource: 'none',
  input: noInput,
  output: Privacy,
  errors: ['signInRequired'],
  limit: read,
})

export const listAccesses = endpoint({
  method: 'GET',
  path: '/me/accesses',
  summary: 'Who looked at my data: role, what, why and when; newest first',
  action: 'access.read',
  resource: 'none',
  input: {
    query: z.strictObject({ limit: z.int().min(1).max(100).optional(), before: Id.optional() }),
  },
  output: z.strictObject({ accesses: z.array(PersonalAccess).max(100), next: Id.nullable() }),
  errors: ['signInRequired'],
  limit: read,
})

export const askWhy = endpoint({
  method: 'POST',
  path: '/me/accesses/:accessId/ask',
  summary: 'Ask why: opens a case that support must answer',
  action: 'access.ask',
  resource: 'access',
  input: {
    params: z.strictObject({ accessId: Id }),
    body: z.strictObject({ question: readableText(1, 1000).nullable() }),
  },
  output: PersonalAccess,
  errors: ['signInRequired', 'alreadyAsked'],
  limit: write,
})

export const setContact = endpoint({
  method: 'PUT',
  path: '/me/contact-consent',
  summary: 'Ask to be contacted, by which channel, or take it back (null)',
  action: 'consent.change',
  resource: 'none',
  input: { body: z.strictObject({ channel: ContactChannel.nullable() }) },
  output: Privacy,
  errors: ['signInRequired'],
  limit: write,
})

export const setDigest = endpoint({
  method: 'PUT',
  path: '/me/access-digest',
  summary: 'Receive the weekly mail about looks at my data, or not',
  action: 'privacy.change',
  resource: 'none',
  input: { body: z.strictObject({ digest: z.boolean() }) },
  output: Privacy,
  errors: ['signInRequired'],
  limit: write,
})

export const exportData = endpoint({
  method: 'POST',
  path: '/me/exports',
  summary: 'Put everything about me together; to be fetched within a day',
  action: 'personalData.export',
  resource: 'none',
  stepUp: true,
  input: noInput,
  output: DataExport,
  errors: ['signInRequired', 'stepUpRequired'],
  limit: { per: 'account', count: 5, window: '1d' },
})

export const fetchExport = endpoint({
  method: 'GET',
  path: '/me/exports/:exportId',
  summary: 'Everything about me as one archive: a page to read and the same as JSON',
  action: 'personalData.fetch',
  resource: 'export',
  stepUp: true,
  input: { params: z.strictObject({ exportId: Id }) },
  output: { kind: 'bytes', mediaType: 'application/zip' },
  errors: ['signInRequired', 'stepUpRequired'],
  limit: { per: 'account', count: 30, window: '1h' },
})

export const askErasure = endpoint({
  method: 'POST',
  path: '/me/erasure',
  summary: 'Erase me: happens after seven days, unless I undo it',
  action: 'personalData.askErase',
  resource: 'none',
  stepUp: true,
  input: noInput,
  output: Privacy,
  errors: ['signInRequired', 'stepUpRequired', 'orderStillOpen'],
  limit: { per: 'account', count: 10, window: '1d' },
})

export const undoErasure = endpoint({
  method: 'DELETE',
  path: '/me/erasure',
  summary: 'Keep my account after all',
  action: 'personalData.keep',
  resource: 'none',
  input: noInput,
  output: nothing,
  errors: ['signInRequired'],
  limit: write,
})

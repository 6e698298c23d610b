import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import {
  Email,
  Id,
  Instant,
  Language,
  MailCode,
  nothing,
  noInput,
  Password,
  PersonName,
  Zip,
} from './parts.ts'

export const Role = z.enum(['customer', 'crew', 'support', 'sales', 'engineer', 'security'])
export type Role = z.infer<typeof Role>

export const Account = z.strictObject({
  id: Id,
  role: Role,
  name: PersonName,
  language: Language,
  /** The crew that this person works for; null for everybody else. */
  crewId: Id.nullable(),
})
export type Account = z.infer<typeof Account>

/** What a sign-in says of the device, so that a person can tell devices apart later. Never an identifier of the hardware. */
export const DeviceKind = z.enum(['browser', 'app'])

export const SignedIn = z.strictObject({
  account: Account,
  /** The bearer token for the app's secure storage; always null for browsers, which receive a cookie. */
  token: z.string().max(64).nullable(),
  /** Says at the app's next sign-in that it came in here before; null for browsers, which receive a cookie. */
  deviceToken: z.string().max(64).nullable(),
})
export type SignedIn = z.infer<typeof SignedIn>

/** What a mailed code belongs to: it is worth nothing without the code. */
export const CodeSent = z.strictObject({ challengeId: Id })
export type CodeSent = z.infer<typeof CodeSent>

/** The answer is the same for every address: one that has an account receives a mail that says so, and no code. */
export const askSignUpCode = endpoint({
  method: 'POST',
  path: '/accounts/codes',
  summary: 'Have a code sent to an address that is to get an account',
  public: true,
  input: { body: z.strictObject({ email: Email, language: Language }) },
  output: CodeSent,
  errors: [],
  limit: { per: 'address', count: 30, window: '1h' },
})

export const signUp = endpoint({
  method: 'POST',
  path: '/accounts',
  summary:
    'Open an account as a homeowner or as a crew, with the code that was sent to its address',
  public: true,
  input: {
    body: z.strictObject({
      challengeId: Id,
      code: MailCode,
      email: Email,
      password: Password,
      name: PersonName,
      language: Language,
      device: DeviceKind,
      /** Present when a crew joins: it receives offers once it is certified. */
      crew: z.strictObject({ name: PersonName, baseZip: Zip }).optional(),
    }),
  },
  output: SignedIn,
  errors: ['codeNotAccepted', 'weakPassword'],
  limit: { per: 'address', count: 60, window: '1h' },
})

export const signOut = endpoint({
  method: 'DELETE',
  path: '/sessions/current',
  summary: 'Sign out on this device',
  action: 'session.end',
  resource: 'none',
  input: noInput,
  output: nothing,
  errors: ['signInRequired'],
  limit: { per: 'account', count: 60, window: '1m' },
})

export const readMe = endpoint({
  method: 'GET',
  path: '/me',
  summary: 'Who is signed in',
  action: 'account.read',
  resource: 'none',
  input: noInput,
  output: Account,
  errors: ['signInRequired'],
  limit: { per: 'account', count: 300, window: '1m' },
})

export const Device = z.strictObject({
  id: Id,
  kind: DeviceKind,
  /** For people: "Firefox on Linux", made from the user agent. */
  label: z.string().max(120),
  /** Whence it came in: a network of 256 neighbours (IPv4) or an organisation's (IPv6), never one address. */
  source: z.string().max(64).nullable(),
  createdAt: Instant,
  lastUsedAt: Instant,
  current: z.boolean(),
})
export type Device = z.infer<typeof Device>

export const changeProfile = endpoint({
  method: 'PUT',
  path: '/me',
  summary: 'Change the own name and language',
  action: 'account.change',
  resource: 'none',
  input: { body: z.strictObject({ name: PersonName, language: Language }) },
  output: Account,
  errors: ['signInRequired'],
  limit: { per: 'account', count: 60, window: '1h' },
})

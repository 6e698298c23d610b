import type { z } from 'zod'
import type { ErrorCode } from './errors.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** What the law is asked about. `none` means that the action has no single object (lists of one's own, creation). */
export type Resource =
  | 'none'
  | 'estimate'
  | 'order'
  | 'offer'
  | 'visit'
  | 'alert'
  | 'reviewTask'
  | 'device'
  | 'factor'
  | 'account'
  | 'approval'
  | 'staffMember'
  | 'exportPermit'
  | 'invitation'
  | 'sealedAccess'
  | 'accessReviewItem'
  | 'customer'
  | 'case'
  | 'access'
  | 'export'

/** How often one account (or one network address) may call. The server counts in the database, so all replicas share it. */
export type RateLimit = {
  per: 'address' | 'account'
  count: number
  window: '1m' | '10m' | '1h' | '1d'
}

/** A body that is not JSON: raw bytes, a stream of server-sent events, or none at all. */
export type OutputKind =
  | z.ZodType
  | { kind: 'bytes'; mediaType: string }
  | { kind: 'events'; data: z.ZodType }
  | { kind: 'nothing' }

export type Input = {
  params?: z.ZodObject
  query?: z.ZodObject
  headers?: z.ZodObject
  body?: z.ZodType
}

type Common = {
  method: Method
  /** Path with `:name` parameters, below the API's root. */
  path: `/${string}`
  summary: string
  input: Input
  output: OutputKind
  /** Errors of its own, beside those that any endpoint may answer (see `everyEndpointErrors`). */
  errors: readonly ErrorCode[]
  limit: RateLimit
  /** Asked by pages on their own, whoever sits there: it keeps no session alive. */
  passive?: true
  /** A change that may be sent again: the `Idempotency-Key` header is required and the first answer is repeated. */
  idempotent?: true
  /** A dangerous act: the caller must have presented a factor within the last 10 minutes. */
  stepUp?: true
  /** Only the staff console's origin and session may call it. */
  audience?: 'staff'
}

/** Open to anybody: a word that must be written out, never a default. */
export type PublicEndpoint = Common & { public: true; action?: never; resource?: never }

/** Asks the law: `action` on `resource`, loaded by the parameter named `<resource>Id`. */
export type GuardedEndpoint = Common & {
  public?: never
  action: `${string}.${string}`
  resource: Resource
}

export type Endpoint = PublicEndpoint | GuardedEndpoint

/**
 * Declares everything that the outside may know of one endpoint. Server routes, clients, OpenAPI and the law are derived from it.
 * Its schemas must be expressible in JSON Schema (no refinements or transforms): rules across fields belong to the pure rules of a feature.
 */
export function endpoint<const E extends Endpoint>(declaration: E): E {
  return declaration
}

import type { Endpoint, Language, Resource } from '@girasol/contract'
import type { Facts, Principal, View } from '@girasol/policies'
import type { z } from 'zod'
import type { App } from '#/application.ts'
import type { Transaction } from '#/database/transaction.ts'
import type { loaders } from '#/resources.ts'
import type { Audience } from '#/security/sessions.ts'

/** What is known of a request apart from its input; fit for logs and the trail. */
export type RequestFacts = {
  /** UUIDv7, also in the `x-request-id` answer header and the reference of a problem document. */
  id: string
  /** Network address cut to /24 or /48. */
  source: string
  /** What attempts are counted by: an IPv4 address, or the /64 of an IPv6 one. Never stored or logged in clear. */
  counted: string
  /** The token of the known device that a browser says it is. */
  deviceToken: (audience: Audience) => string | null
  /** From Accept-Language. */
  language: Language
  userAgent: string
  /** A program that keeps its own token; false for browsers, which get a cookie. */
  isProgram: boolean
  /** Aborted when the caller has gone or the program stops. */
  signal: AbortSignal
}

export type SignedIn = Exclude<Principal, { role: 'anonymous' }> & {
  sessionId: string
  /** When a factor was last presented, or the password where the account has no factor. */
  provedAt: Date
  /** When it ends, however much it is used. */
  endsAt: Date
}

/** Signed in wherever the contract says that signing in is required. */
export type PrincipalOf<E extends Endpoint> = 'signInRequired' extends E['errors'][number]
  ? SignedIn
  : { role: 'anonymous' } | SignedIn

/** The parsed input, only the parts that the contract declares. */
export type InputOf<E extends Endpoint> = {
  [K in keyof E['input']]: E['input'][K] extends z.ZodType ? z.output<E['input'][K]> : never
}

/** A non-JSON answer; `cacheSeconds` marks bytes that anybody may keep (the default is no-store). */
export type BytesAnswer = { bytes: Uint8Array; cacheSeconds?: number }

/** One server-sent event; `id` comes back as `Last-Event-ID` after a break. */
export type ServerEvent<T = unknown> = { id?: string; event: string; data: T }

export type OutputOf<E extends Endpoint> = E['output'] extends z.ZodType
  ? z.output<E['output']>
  : E['output'] extends { kind: 'bytes' }
    ? BytesAnswer
    : E['output'] extends { kind: 'events'; data: infer D extends z.ZodType }
      ? AsyncIterable<ServerEvent<z.output<D>>>
      : void

/** What a loader gives: the row for the handler, the facts for the law. */
export type Loaded<R extends Resource, Row> = { row: Row; facts: Facts[R] }

/**
 * Loads the object behind `/:<resource>Id` before the law is asked; null when there is none.
 * `headers` are the parsed input headers (for example an estimate's key).
 */
export type Loader<R extends Resource, Row> = (
  app: App,
  id: string,
  asked: {
    principal: Principal
    headers: Readonly<Record<string, unknown>>
    request: RequestFacts
    now: Date
  },
) => Promise<Loaded<R, Row> | null>

type Loaders = typeof loaders
export type RowOf<E extends Endpoint> = E['resource'] extends keyof Loaders
  ? NonNullable<Awaited<ReturnType<Loaders[E['resource']]>>>['row']
  : null

/** Changes to the answer beside its output; only sign-in and sign-out need them. */
export type Answer = { setHeader(name: string, value: string): void }

/**
 * For endpoints declared `idempotent`: runs `work` in one transaction, once for each Idempotency-Key of the account.
 * A repeat (also one that arrives in the meantime) receives the first output without running anything.
 */
export type Once<Output> = (work: (tx: Transaction) => Promise<Output>) => Promise<Output>

export type Context<E extends Endpoint> = {
  app: App
  input: InputOf<E>
  principal: PrincipalOf<E>
  resource: RowOf<E>
  view: View
  now: Date
  request: RequestFacts
  answer: Answer
  once: E extends { idempotent: true } ? Once<OutputOf<E>> : never
}

export type Handler<E extends Endpoint = Endpoint> = {
  endpoint: E
  run: (context: Context<E>) => OutputOf<E> | Promise<OutputOf<E>>
}

/** Binds an endpoint of the contract to what it does. By the time `run` is called the law has said yes. */
export function handle<E extends Endpoint>(endpoint: E, run: Handler<E>['run']): Handler<E> {
  return { endpoint, run }
}

/** One handler for every entry of the contract. */
export type Handlers<C extends Record<string, Record<string, Endpoint>>> = {
  [F in keyof C]: { [N in keyof C[F]]: Handler<C[F][N]> }
}

import type { Account, Endpoint, Problem, SignedIn } from '@girasol/contract'
import { randomInt } from 'node:crypto'
import type { InputOf, OutputOf } from '../apps/api/src/http/handler.ts'
import type { Server } from '../apps/api/src/http/server.ts'

export type Answer = {
  status: number
  headers: Record<string, string | string[] | number | undefined>
  body: unknown
}

export type Headers = Record<string, string>

/** What a call needs beside its input. */
type Extra = { idempotencyKey?: string; headers?: Headers }
type Asked<E extends Endpoint> = Partial<InputOf<E>>

/** Somebody who calls the API: by the contract, as a browser or an app would. */
export type Client = {
  /** Calls an endpoint and gives its output; throws when it is refused. */
  does<E extends Endpoint>(endpoint: E, input?: Asked<E>, extra?: Extra): Promise<OutputOf<E>>
  /** Calls an endpoint that is expected to refuse, and gives the problem document; throws when it does not. */
  isRefused(endpoint: Endpoint, input?: unknown, extra?: Extra): Promise<Problem>
  /** Sends any request at all, with this client's headers unless `bare`. */
  sends(request: {
    method: string
    path: string
    body?: unknown
    headers?: Headers
    bare?: boolean
  }): Promise<Answer>
  /** Headers that say who this is: origin and cookie, or a bearer token. */
  headers: Headers
  /** Where this client seems to sit. */
  address: string
}

/** A client with an account. */
export type Person = Client & { account: Account; token: string | null; email: string }

/** A client with its own network address, so that one test's limits are not another's. */
export function createClient(server: Server, headers: Headers): Client {
  const address = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`
  const own = { 'x-forwarded-for': address, ...headers }
  const sends: Client['sends'] = async ({ method, path, body, headers: more = {}, bare }) => {
    const answer = await server.inject({
      method: method as 'GET',
      url: path,
      headers: { ...(bare ? { 'x-forwarded-for': address } : own), ...more },
      ...(body === undefined ? {} : { payload: body as object }),
    })
    return { status: answer.statusCode, headers: answer.headers, body: readBody(answer) }
  }
  const call = (endpoint: Endpoint, input: Partial<Record<string, unknown>>, extra: Extra) =>
    sends({
      method: endpoint.method,
      path: pathOf(endpoint, input),
      body: input.body,
      headers: { ...(input.headers as Headers), ...keyHeader(extra), ...extra.headers },
    })
  return {
    headers: own,
    address,
    sends,
    async does(endpoint, input = {}, extra = {}) {
      const answer = await call(endpoint, input, extra)
      if (answer.status < 300) return answer.body as never
      throw new Error(`${endpoint.method} ${endpoint.path}: ${JSON.stringify(answer.body)}`)
    },
    async isRefused(endpoint, input = {}, extra = {}) {
      const answer = await call(endpoint, input as Record<string, unknown>, extra)
      if (answer.status >= 400) return answer.body as Problem
      throw new Error(`${endpoint.method} ${endpoint.path} was not refused`)
    },
  }
}

/** The same client, signed in with what a sign-in has answered. */
export function signedIn(server: Server, client: Client, answer: Answer, email: string): Person {
  const { account, token } = answer.body as SignedIn
  const cookie = String(answer.headers['set-cookie'] ?? '').split(';')[0]!
  const proof: Headers = token === null ? { cookie } : { authorization: `Bearer ${token}` }
  const headers: Headers = { ...client.headers, ...proof }
  return { ...createClient(server, headers), account, token, email }
}

function keyHeader({ idempotencyKey }: Extra): Headers {
  return idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}
}

function pathOf(endpoint: Endpoint, input: Partial<Record<string, unknown>>): string {
  const params = (input.params ?? {}) as Record<string, string>
  const query = new URLSearchParams((input.query ?? {}) as Record<string, string>).toString()
  const path = endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  )
  return query ? `${path}?${query}` : path
}

function readBody(answer: {
  body: string
  headers: Record<string, unknown>
  rawPayload: Buffer
}): unknown {
  const type = (answer.headers['content-type'] as string | undefined) ?? ''
  if (answer.body === '') return undefined
  if (type.includes('json')) return JSON.parse(answer.body) as unknown
  return type.startsWith('text/') ? answer.body : answer.rawPayload
}

import type { Order } from '@girasol/contract'
import { withDeadline } from './deadline.ts'
import { follow, type FollowSettings } from './follow.ts'
import { routes } from './generated/routes.ts'
import { pollOrder } from './poll-order.ts'
import { unreachable } from './problem.ts'
import type { Route } from './routes.ts'
import { type FetchLike, type LooseInput, send } from './send.ts'
import type { Client, StaffClient } from './shapes.ts'

export type ClientOptions = {
  /** Where the API's root is: `/api` on a site, `http://127.0.0.1:4100` for a program. */
  baseUrl: string
  fetch?: FetchLike
  /** The bearer token, for apps and programs; browsers send a cookie instead. */
  token?: () => string | null
  /** The language of titles in errors and documents. */
  language?: () => 'en' | 'es'
  /** `poll` where fetch cannot stream (React Native's own). */
  events?: 'stream' | 'poll'
  /** Makes idempotency keys where there is no crypto.randomUUID. */
  newKey?: () => string
  /** Milliseconds; see `Settings` and `FollowSettings`. For programs and tests that are in more or less of a hurry. */
  times?: Partial<Times>
}

type Times = Pick<
  FollowSettings,
  'timeout' | 'retryWait' | 'firstWait' | 'longestWait' | 'silence'
> & { pollEvery: number }

const usualTimes: Times = {
  timeout: 30_000,
  retryWait: 400,
  firstWait: 1000,
  longestWait: 30_000,
  silence: 60_000,
  pollEvery: 4000,
}

/**
 * A client for the whole contract: `client.orders.placeOrder({ params, headers, body })`. Every failure is an `ApiProblem`
 * (or the signal's own reason when the caller has aborted). With `staff` it also has the console's endpoints.
 */
export function createClient(options: ClientOptions & { staff: true }): StaffClient
export function createClient(options: ClientOptions & { staff?: false }): Client
export function createClient(options: ClientOptions & { staff?: boolean }): Client | StaffClient {
  const settings = settingsFrom(options)
  const features = Object.entries<Record<string, Route>>(routes)
    .map(([feature, endpoints]) => [feature, fitting(endpoints, options)] as const)
    .filter(([, endpoints]) => endpoints.length > 0)
    .map(([feature, endpoints]) => [feature, callsOf(settings, endpoints)])
  return Object.fromEntries(features) as Client
}

type ClientSettings = FollowSettings & { events: 'stream' | 'poll'; pollEvery: number }

function settingsFrom(options: ClientOptions): ClientSettings {
  return {
    ...usualTimes,
    ...options.times,
    baseUrl: options.baseUrl.replace(/\/$/, ''),
    fetch: options.fetch ?? ((url, init) => globalThis.fetch(url, init)),
    token: options.token ?? (() => null),
    language: options.language ?? (() => 'en'),
    newKey: options.newKey ?? (() => globalThis.crypto.randomUUID()),
    events: options.events ?? 'stream',
  }
}

function fitting(endpoints: Record<string, Route>, { staff }: { staff?: boolean }) {
  return Object.entries(endpoints).filter(([, route]) => staff || route.audience !== 'staff')
}

function callsOf(settings: ClientSettings, endpoints: [string, Route][]) {
  return Object.fromEntries(
    endpoints.map(([name, route]) => [
      name,
      (input: LooseInput = {}) => call(settings, route, input),
    ]),
  )
}

function call(settings: ClientSettings, route: Route, input: LooseInput): unknown {
  if (route.output !== 'events') return answer(settings, route, input)
  if (settings.events === 'stream') return follow(settings, route, input)
  const { params, signal } = input
  const read = () => answer(settings, routes.orders.readOrder, { params, signal }) as Promise<Order>
  return pollOrder(read, settings.pollEvery, input)
}

async function answer(settings: ClientSettings, route: Route, input: LooseInput): Promise<unknown> {
  // Made before the first try, so that a retry is the same attempt.
  const once = route.idempotent
    ? { ...input, idempotencyKey: input.idempotencyKey ?? settings.newKey() }
    : input
  return withDeadline(settings.timeout, input.signal, async (signal) => {
    return bodyOf(await send(settings, route, once, signal), route, signal)
  })
}

async function bodyOf(response: Response, route: Route, signal: AbortSignal): Promise<unknown> {
  if (route.output === 'nothing') return undefined
  try {
    if (route.output === 'bytes') return new Uint8Array(await response.arrayBuffer())
    return await response.json()
  } catch (cause) {
    // The connection broke half way through the answer, or something else than the API has answered.
    throw signal.aborted ? cause : unreachable(cause)
  }
}

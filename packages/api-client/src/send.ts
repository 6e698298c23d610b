import { problemFrom, unreachable } from './problem.ts'
import type { Route } from './routes.ts'

export type FetchLike = (url: string, init: RequestInit) => Promise<Response>

export type Settings = {
  baseUrl: string
  fetch: FetchLike
  token: () => string | null
  language: () => 'en' | 'es'
  newKey: () => string
  /** Milliseconds after which an answer no longer comes. */
  timeout: number
  /** Milliseconds before the one retry. */
  retryWait: number
}

/** The loose form of a call's input: the typed form is checked by the compiler at the door. */
export type LooseInput = {
  params?: Record<string, string>
  query?: Record<string, string | number | undefined>
  headers?: Record<string, string | undefined>
  body?: unknown
  idempotencyKey?: string
  signal?: AbortSignal
}

/** Sends one call and answers only with a good response; anything else is thrown as an ApiProblem. */
export async function send(
  settings: Settings,
  route: Route,
  input: LooseInput,
  signal: AbortSignal | undefined = input.signal,
): Promise<Response> {
  const init: RequestInit = {
    method: route.method,
    headers: requestHeaders(settings, route, input),
    body: input.body === undefined ? undefined : JSON.stringify(input.body),
    signal,
  }
  const response = await reach(settings, route, requestUrl(settings, route, input), init)
  if (!response.ok) throw await problemFrom(response)
  return response
}

/** One retry, where sending twice cannot do a thing twice. */
async function reach(settings: Settings, route: Route, url: string, init: RequestInit) {
  try {
    return await settings.fetch(url, init)
  } catch (cause) {
    if (init.signal?.aborted) throw cause
    if (route.method !== 'GET' && !route.idempotent) throw unreachable(cause)
  }
  await pause(settings.retryWait, init.signal)
  try {
    return await settings.fetch(url, init)
  } catch (cause) {
    throw init.signal?.aborted ? cause : unreachable(cause)
  }
}

/** Waits; rejects with the signal's reason when it is aborted meanwhile. */
export function pause(milliseconds: number, signal?: AbortSignal | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(abortReason(signal))
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, milliseconds)
    if (signal?.aborted) stop()
    else signal?.addEventListener('abort', stop, { once: true })
  })
}

/** What to throw for an aborted signal; older engines give no reason. */
export function abortReason(signal?: AbortSignal | null): unknown {
  return signal?.reason ?? new DOMException('Aborted', 'AbortError')
}

function requestUrl(settings: Settings, route: Route, input: LooseInput): string {
  const path = route.path.replace(/:([A-Za-z]+)/g, (_, name: string) =>
    encodeURIComponent(input.params?.[name] ?? ''),
  )
  const query = Object.entries(input.query ?? {})
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
  return `${settings.baseUrl}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`
}

function requestHeaders(settings: Settings, route: Route, input: LooseInput) {
  const token = settings.token()
  const headers: Record<string, string | undefined> = {
    accept: accepts[route.output],
    'accept-language': settings.language(),
    'content-type': input.body === undefined ? undefined : 'application/json',
    authorization: token ? `Bearer ${token}` : undefined,
    'idempotency-key': route.idempotent ? (input.idempotencyKey ?? settings.newKey()) : undefined,
    ...input.headers,
  }
  return Object.fromEntries(
    Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

const accepts = {
  json: 'application/json, application/problem+json',
  nothing: 'application/json, application/problem+json',
  bytes: 'application/octet-stream, application/problem+json',
  events: 'text/event-stream, application/problem+json',
}

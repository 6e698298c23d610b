import type { FastifyRequest } from 'fastify'
import type { App } from '#/application.ts'
import { readSessionCookie } from '#/security/cookies.ts'
import { countedAddress } from '#/security/network-address.ts'
import { isProgram, mayAct } from '#/security/origin.ts'
import type { RateLimits } from '#/security/rate-limits.ts'
import { type Carrier, findSession } from '#/security/sessions.ts'
import { fail } from './errors.ts'
import type { SignedIn } from './handler.ts'
import type { Route } from './route.ts'

export type Caller = { role: 'anonymous' } | SignedIn

const anonymous: Caller = { role: 'anonymous' }

/** Refuses changes that another site makes in a visitor's name; staff may only act from the console's own page. */
export function checkOrigin(app: App, route: Route, request: FastifyRequest): void {
  const allowed = app.config.origins[route.audience]
  const { method } = route.endpoint
  if (!mayAct(method, request.headers, allowed)) fail('foreignOrigin')
  const change = method !== 'GET'
  if (change && route.audience === 'staff' && isProgram(request.headers)) fail('foreignOrigin')
}

/** Finds out who calls, by cookie or by the app's bearer token. One query, and none without a token. */
export async function identify(
  app: App,
  route: Route,
  request: FastifyRequest,
  now: Date,
): Promise<Caller> {
  const presented = presentedToken(route, request)
  if (!presented) return anonymous
  const { passive } = route.endpoint
  const asked = { ...presented, audience: route.audience, now, passive }
  const session = await findSession(app.db, asked)
  return session ?? anonymous
}

/** A bearer token counts only where no browser can have sent it: without cookie, Origin or fetch metadata, and never for staff. */
function presentedToken(
  route: Route,
  request: FastifyRequest,
): { token: string; carrier: Carrier } | null {
  const { cookie, authorization } = request.headers
  const fromCookie = readSessionCookie(cookie, route.audience)
  if (fromCookie) return { token: fromCookie, carrier: 'cookie' }
  if (!authorization?.startsWith('Bearer ') || route.audience === 'staff') return null
  if (!isProgram(request.headers)) return null
  return { token: authorization.slice(7), carrier: 'bearer' }
}

/** Counts the call against the endpoint's limit: by account, or by address for callers without one. */
export async function checkLimit(
  limits: RateLimits,
  route: Route,
  request: FastifyRequest,
  caller: Caller,
  now: Date,
): Promise<void> {
  const { limit } = route.endpoint
  const byAccount = limit.per === 'account' && caller.role !== 'anonymous'
  const counted = limits.count({
    endpoint: route.name,
    limit,
    caller: byAccount ? caller.accountId : countedAddress(request.ip),
    strict: route.strictLimit,
    now,
  })
  const wait = counted instanceof Promise ? await counted : counted
  if (wait !== null) fail('tooManyRequests', { retryAfterSeconds: wait })
}

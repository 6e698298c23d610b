import { randomUUIDv7 } from 'node:crypto'
import type { Socket } from 'node:net'
import type { ErrorCode } from '@girasol/contract'
import type { FastifyRequest } from 'fastify'
import type { App } from '#/application.ts'
import { coarseAddress } from '#/security/network-address.ts'
import type { Refusal } from '#/security/refusals.ts'
import type { Caller } from './admit.ts'

/** Refusals that have no entry of their own. Those of the law and of sign-in do, and what a feature refuses by its rules is no event. */
const kinds: Partial<Record<ErrorCode, Refusal['kind']>> = {
  malformedRequest: 'request.invalid',
  headersTooLarge: 'request.invalid',
  requestTimeout: 'request.invalid',
  malformedJson: 'request.invalid',
  invalidInput: 'request.invalid',
  bodyTooLarge: 'request.invalid',
  unsupportedMediaType: 'request.invalid',
  idempotencyKeyMissing: 'request.invalid',
  methodNotAllowed: 'request.refused',
  signInRequired: 'request.refused',
  stepUpRequired: 'request.refused',
  tooManyRequests: 'request.limited',
  foreignOrigin: 'request.foreignOrigin',
  busy: 'request.failed',
  unavailable: 'request.failed',
  internal: 'request.failed',
}

const callers = new WeakMap<FastifyRequest, Caller>()

/** Who sent a request, once that is known. */
export function rememberCaller(request: FastifyRequest, caller: Caller): void {
  callers.set(request, caller)
}

/** Counts a refused request for the trail. */
export function noteRefusal(app: App, code: ErrorCode, request: FastifyRequest): void {
  const caller = callers.get(request) ?? { role: 'anonymous' }
  const route = request.routeOptions.config?.route ?? null
  const kind = code === 'notFound' ? kindOfMissing(caller, route) : kinds[code]
  if (!kind) return
  app.refusals.note({
    kind,
    code,
    route,
    actorId: caller.role === 'anonymous' ? null : caller.accountId,
    actorRole: caller.role,
    source: coarseAddress(request.ip),
    requestId: request.id,
  })
}

/** Of somebody who is signed in, what the law refused is in the trail already; what a handler did not find is no event. */
function kindOfMissing(caller: Caller, route: string | null): Refusal['kind'] | undefined {
  return caller.role === 'anonymous' || route === null ? 'request.refused' : undefined
}

/** Counts what never became a request. */
export function noteBroken(app: App, broken: { code: ErrorCode; id: string }, address = ''): void {
  app.refusals.note({
    kind: 'request.invalid',
    code: broken.code,
    route: null,
    actorId: null,
    actorRole: 'anonymous',
    source: coarseAddress(address),
    requestId: broken.id,
  })
}

/** Whether a connection ended before there was anything to read: no agreement on protocol, cipher or name. */
export function isTlsFault(error: { code?: string }): boolean {
  return /^(?:ERR_SSL_|ERR_TLS_|EPROTO)/.test(error.code ?? '')
}

/** Counts a handshake that was refused, and ends its connection. */
export function noteTlsFault(app: App, error: { code?: string }, socket: Socket): void {
  app.refusals.note({
    kind: 'tls.refused',
    code: (error.code ?? 'EPROTO').replace(/\W/g, '').slice(0, 80),
    route: null,
    actorId: null,
    actorRole: 'anonymous',
    source: coarseAddress(socket.remoteAddress ?? ''),
    requestId: randomUUIDv7(),
  })
  socket.destroy()
}

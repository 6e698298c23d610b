import type { Language } from '@girasol/contract'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { readDeviceCookie } from '#/security/cookies.ts'
import { coarseAddress, countedAddress } from '#/security/network-address.ts'
import { isProgram } from '#/security/origin.ts'
import type { Audience } from '#/security/sessions.ts'
import type { RequestFacts } from './handler.ts'
import { acceptedLanguage } from './language.ts'

/** The facts of a request; what few handlers ask for is made only when asked. */
export function requestFacts(
  request: FastifyRequest,
  reply: FastifyReply,
  stopping: AbortSignal,
): RequestFacts {
  return new Facts(request, reply, stopping)
}

class Facts implements RequestFacts {
  readonly id: string
  readonly #request: FastifyRequest
  readonly #reply: FastifyReply
  readonly #stopping: AbortSignal
  #signal: AbortSignal | undefined

  constructor(request: FastifyRequest, reply: FastifyReply, stopping: AbortSignal) {
    this.id = request.id
    this.#request = request
    this.#reply = reply
    this.#stopping = stopping
  }

  get source(): string {
    return coarseAddress(this.#request.ip)
  }

  get counted(): string {
    return countedAddress(this.#request.ip)
  }

  deviceToken(audience: Audience): string | null {
    return readDeviceCookie(this.#request.headers.cookie, audience)
  }

  get language(): Language {
    return acceptedLanguage(this.#request.headers['accept-language'])
  }

  get userAgent(): string {
    return (this.#request.headers['user-agent'] ?? '').slice(0, 300)
  }

  get isProgram(): boolean {
    return isProgram(this.#request.headers)
  }

  get signal(): AbortSignal {
    return (this.#signal ??= AbortSignal.any([gone(this.#reply), this.#stopping]))
  }
}

function gone(reply: FastifyReply): AbortSignal {
  const controller = new AbortController()
  if (reply.raw.destroyed) controller.abort()
  reply.raw.once('close', () => controller.abort())
  return controller.signal
}

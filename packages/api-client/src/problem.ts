import type { ErrorCode, FieldError, Problem } from '@girasol/contract'
import { errorCodes } from './generated/routes.ts'

type Facts = {
  code: ErrorCode
  status: number
  title: string
  reference: string | null
  fields: readonly FieldError[]
  current: Readonly<Record<string, string | number>>
  /** Seconds to wait before asking again, where the server says so. */
  retryAfter: number | null
}

/** Every failure of a call: what the API answered, or `unavailable` (status 0) when it could not be reached. */
export class ApiProblem extends Error implements Facts {
  override readonly name = 'ApiProblem'
  readonly code: ErrorCode
  readonly status: number
  readonly title: string
  readonly reference: string | null
  readonly fields: readonly FieldError[]
  readonly current: Readonly<Record<string, string | number>>
  readonly retryAfter: number | null

  constructor(facts: Partial<Facts> & Pick<Facts, 'code' | 'status'>, cause?: unknown) {
    super(`${facts.code} (${facts.status})`, { cause })
    this.code = facts.code
    this.status = facts.status
    this.title = facts.title ?? ''
    this.reference = facts.reference ?? null
    this.fields = facts.fields ?? []
    this.current = facts.current ?? {}
    this.retryAfter = facts.retryAfter ?? null
  }
}

/** The API could not be reached at all. */
export function unreachable(cause: unknown): ApiProblem {
  return new ApiProblem({ code: 'unavailable', status: 0 }, cause)
}

/** Whether waiting may mend it: no connection, an overloaded or restarting server, too many requests. */
export function isPassing(cause: unknown): cause is ApiProblem {
  if (!(cause instanceof ApiProblem)) return false
  const { status } = cause
  return status === 0 || status === 429 || status >= 500
}

/** Reads an error answer. What is not a problem document (a gateway's page, say) becomes `unavailable` or `internal`. */
export async function problemFrom(response: Response): Promise<ApiProblem> {
  const { status } = response
  const retryAfter = seconds(response.headers.get('retry-after'))
  const body = await readProblem(response)
  if (!body) return new ApiProblem({ code: codeFor(status), status, retryAfter })
  const { title, reference, fields, current } = body
  const code = errorCodes.includes(body.code) ? body.code : codeFor(status)
  return new ApiProblem({ code, status, title, reference, fields, current, retryAfter })
}

async function readProblem(response: Response): Promise<Problem | null> {
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) return null
  try {
    return (await response.json()) as Problem
  } catch {
    return null
  }
}

function codeFor(status: number): ErrorCode {
  if (status === 401) return 'signInRequired'
  if (status === 404) return 'notFound'
  if (status === 429) return 'tooManyRequests'
  return status >= 502 && status <= 504 ? 'unavailable' : 'internal'
}

function seconds(header: string | null): number | null {
  return header && /^\d{1,6}$/.test(header) ? Number(header) : null
}

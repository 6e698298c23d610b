import {
  type ErrorCode,
  errorStatus,
  type FieldError,
  type Language,
  type Problem,
} from '@girasol/contract'
import { catalogues } from '@girasol/messages'
import { isDatabaseLost, isLockConflict } from '#/database/database-errors.ts'
import { QueueFull } from '#/security/hash-queue.ts'
import { HasherFailed } from '#/security/hasher.ts'
import { isKeyServiceFault } from '#/security/key-faults.ts'
import { AppError } from './errors.ts'

const busyRetrySeconds = 2
const unavailableRetrySeconds = 5

/** What Fastify itself refuses, in our words. */
const refusedByServer: Record<string, ErrorCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'bodyTooLarge',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupportedMediaType',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformedJson',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformedJson',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformedRequest',
  FST_ERR_ROUTE_MISSING_CONTENT_TYPE: 'unsupportedMediaType',
  FST_ERR_BAD_URL: 'notFound',
  FST_ERR_MAX_PARAM_LENGTH: 'notFound',
}

/** The one place where anything that was thrown becomes an error of the contract. Everything unknown is `internal`. */
export function asAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown
  if (isPassing(thrown)) {
    return new AppError('busy', { retryAfterSeconds: busyRetrySeconds })
  }
  if (isDatabaseLost(thrown) || isKeyServiceFault(thrown)) {
    return new AppError('unavailable', { retryAfterSeconds: unavailableRetrySeconds })
  }
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
  if (refusedByServer[code]) return new AppError(refusedByServer[code])
  if (code.startsWith('FST_') && isCallersFault(thrown)) return new AppError('malformedRequest')
  const brokenJson = thrown instanceof SyntaxError && isCallersFault(thrown)
  return new AppError(brokenJson ? 'malformedJson' : 'internal')
}

function isPassing(thrown: unknown): boolean {
  return thrown instanceof QueueFull || thrown instanceof HasherFailed || isLockConflict(thrown)
}

/** What the server refuses by itself carries the status that it would have answered. */
function isCallersFault(thrown: unknown): boolean {
  const { statusCode } = thrown as { statusCode?: number }
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500
}

/** The problem document of an error, in the caller's language. */
export function problemOf(error: AppError, language: Language, reference: string): Problem {
  const { code, detail } = error
  return {
    type: `https://girasol.example/problems/${code}`,
    code,
    title: catalogues[language].errors[code],
    status: errorStatus[code],
    reference,
    ...(detail.fields ? { fields: detail.fields satisfies FieldError[] } : {}),
    ...(detail.current ? { current: detail.current } : {}),
  }
}

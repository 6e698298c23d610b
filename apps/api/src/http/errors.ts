import { type ErrorCode, errorStatus, type FieldError } from '@girasol/contract'

type Detail = {
  /** Facts that let the caller go on, for example the new price. Never personal data. */
  current?: Record<string, string | number>
  fields?: FieldError[]
  /** For `tooManyRequests` and `busy`: when to try again. */
  retryAfterSeconds?: number
}

/** A refusal that the caller may see: a code of the contract, never a text of ours. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly status: number
  readonly detail: Detail

  constructor(code: ErrorCode, detail: Detail = {}) {
    // A refusal is an answer, not a fault: its stack is never read, and making one costs more than the answer.
    const frames = Error.stackTraceLimit
    Error.stackTraceLimit = 0
    super(code)
    Error.stackTraceLimit = frames
    this.code = code
    this.status = errorStatus[code]
    this.detail = detail
  }
}

/** Ends the request with an error of the contract; in a transaction, nothing of it is kept. */
export function fail(code: ErrorCode, detail: Detail = {}): never {
  throw new AppError(code, detail)
}

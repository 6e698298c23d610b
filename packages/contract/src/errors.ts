/**
 * Every error that leaves the API, once: stable code and HTTP status (RFC 9457 problem documents).
 * Texts in English and Spanish live in `@girasol/messages` under the same codes.
 */
export const errorStatus = {
  // The request itself
  malformedRequest: 400,
  headersTooLarge: 431,
  requestTimeout: 408,
  malformedJson: 400,
  invalidInput: 400,
  bodyTooLarge: 413,
  unsupportedMediaType: 415,
  notFound: 404,
  methodNotAllowed: 405,
  tooManyRequests: 429,
  foreignOrigin: 403,
  idempotencyKeyMissing: 400,
  idempotencyKeyReused: 409,
  // Who is asking
  signInRequired: 401,
  signInFailed: 401,
  secondFactorRequired: 403,
  stepUpRequired: 403,
  factorRefused: 403,
  factorLimit: 409,
  factorMissing: 409,
  lastFactor: 409,
  weakPassword: 400,
  passwordWrong: 403,
  codeNotAccepted: 400,
  linkNotAccepted: 400,
  // Estimates and orders
  outsideServiceArea: 422,
  roofHoldsNoPanel: 422,
  estimateChanged: 409,
  estimateOutdated: 422,
  alreadyOrdered: 409,
  stepNotAllowed: 409,
  // Crews
  offerTaken: 409,
  offerExpired: 409,
  offerWithdrawn: 409,
  // Two people, staff
  approvalClosed: 409,
  requestOutdated: 409,
  alreadyRequested: 409,
  memberExists: 409,
  lastSecurityPerson: 409,
  refundTooLarge: 422,
  ownAccount: 409,
  rotatedElsewhere: 409,
  // Personal data
  caseNotOpen: 409,
  revealLimitReached: 429,
  alreadyAsked: 409,
  orderStillOpen: 409,
  // The trail, alerts, reviews
  notSealedYet: 409,
  alreadyDecided: 409,
  // Ourselves
  busy: 503,
  unavailable: 503,
  internal: 500,
} as const

export type ErrorCode = keyof typeof errorStatus

/** Errors that any endpoint may answer; they are not repeated in each declaration. */
export const everyEndpointErrors = [
  'malformedRequest',
  'headersTooLarge',
  'requestTimeout',
  'malformedJson',
  'invalidInput',
  'bodyTooLarge',
  'unsupportedMediaType',
  'notFound',
  'tooManyRequests',
  'foreignOrigin',
  'busy',
  'unavailable',
  'internal',
] as const satisfies readonly ErrorCode[]

/**
 * One field that was refused: a JSON pointer into the input and a stable reason. `code` says more where the
 * computation refused it, for example `outlineCrosses`: a code of the room `problems` of the messages.
 */
export type FieldError = { field: string; reason: FieldReason; code?: string }

export type FieldReason =
  | 'missing'
  | 'unknown'
  | 'wrongType'
  | 'tooSmall'
  | 'tooLarge'
  | 'wrongForm'
  | 'notAllowed'
  // Why a password would be guessed
  | 'tooCommon'
  | 'tooGuessable'
  | 'ownWords'

/** The body of every error answer (`application/problem+json`). `reference` is the request id to quote to support. */
export type Problem = {
  type: `https://girasol.example/problems/${ErrorCode}`
  code: ErrorCode
  title: string
  status: number
  reference: string
  fields?: FieldError[]
  /** Facts that let the caller go on, for example the new price after `estimateChanged`. */
  current?: Record<string, string | number>
}

import { ApiProblem } from '@girasol/api-client'
import type { ErrorCode } from '@girasol/contract'

/** Whether a refusal is this one. */
export const isRefusal = (problem: unknown, ...codes: ErrorCode[]): boolean =>
  problem instanceof ApiProblem && codes.includes(problem.code)

const reasons = [
  'tooSmall',
  'tooLarge',
  'wrongForm',
  'tooCommon',
  'tooGuessable',
  'ownWords',
] as const
export type PasswordReason = (typeof reasons)[number]

/** Why the API would not take a password, or null when that is not what it said. */
export function passwordReason(problem: unknown): PasswordReason | null {
  if (!(problem instanceof ApiProblem) || problem.code !== 'weakPassword') return null
  const said = problem.fields.find(({ field }) => field === '/body/password')?.reason
  return reasons.find((reason) => reason === said) ?? 'tooGuessable'
}

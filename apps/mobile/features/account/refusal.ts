import { ApiProblem } from '@girasol/api-client'

const reasons = [
  'tooSmall',
  'tooLarge',
  'wrongForm',
  'tooCommon',
  'tooGuessable',
  'ownWords',
] as const

/** Why the API would not take a password, or null when that is not what it said. */
export function passwordReason(problem: unknown): (typeof reasons)[number] | null {
  if (!(problem instanceof ApiProblem) || problem.code !== 'weakPassword') return null
  const said = problem.fields.find(({ field }) => field === '/body/password')?.reason
  return reasons.find((reason) => reason === said) ?? 'tooGuessable'
}

export const isRefusal = (problem: unknown, code: ApiProblem['code']): boolean =>
  problem instanceof ApiProblem && problem.code === code

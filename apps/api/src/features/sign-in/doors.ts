import { contract } from '@girasol/contract'
import type { Audience } from '#/security/sessions.ts'

/** The endpoints of each door: the same, for its own sessions. */
export const doorOf: Readonly<Record<Audience, typeof contract.signIn>> = {
  people: contract.signIn,
  staff: contract.staffSignIn,
}

import type { Successes } from './doer.ts'
import { factors } from './factors.ts'
import { identity } from './identity.ts'
import { privacyWork } from './privacy.ts'
import { staffWork } from './staff.ts'
import { work } from './work.ts'

/**
 * Endpoints that their own object and a sample of their input do not satisfy: what must be done or sent first, so that they really
 * answer. A new endpoint that needs more than a sample belongs into one of these.
 */
export const successes: Successes = {
  ...identity,
  ...factors,
  ...work,
  ...staffWork,
  ...privacyWork,
}

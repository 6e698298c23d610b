import { comingIn } from './coming-in.ts'
import { rightsAndTrail } from './rights-and-trail.ts'
import type { Rule } from './rule.ts'
import { tryingOut } from './trying-out.ts'

/** Every rule that reads the trail. What is seen by looking at the system itself is in `watches/`. */
export const rules: readonly Rule[] = [...comingIn, ...tryingOut, ...rightsAndTrail]

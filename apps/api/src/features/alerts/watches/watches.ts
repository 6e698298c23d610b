import { clocks } from './clocks.ts'
import { leftovers } from './leftovers.ts'
import { overdueReviews } from './overdue-reviews.ts'
import { reconciliation } from './reconciliation.ts'
import { silence } from './silence.ts'
import type { Watch } from './watch.ts'

/** Everything that is looked at in the system itself, beside the rules that read the trail. */
export const watches: readonly Watch[] = [
  silence,
  clocks,
  reconciliation,
  leftovers,
  overdueReviews,
]

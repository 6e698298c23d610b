import { countOverdue } from '../../reviews/reviews.ts'
import type { Watch } from './watch.ts'

/** Daily reviews that nobody has done a day after they were due. */
export const overdueReviews: Watch = {
  name: 'overdueReviews',
  every: 30,
  looks: 1,
  async look(app) {
    const overdue = await countOverdue(app.db, app.clock.now())
    if (overdue === 0) return []
    return [{ kind: 'reviewOverdue', severity: 'medium', subject: 'reviews', facts: { overdue } }]
  },
}

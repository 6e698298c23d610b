import type { App } from '#/application.ts'
import { isDuplicate } from '#/database/database-errors.ts'
import { transaction } from '#/database/transaction.ts'
import { quarterOf } from './review.ts'
import { hasBegun, insertReview } from './reviews.store.ts'

const everyMilliseconds = 60_000

/** Begins this quarter's review where nobody has; true when it did. */
export async function beginReview(app: App): Promise<boolean> {
  const now = app.clock.now()
  const quarter = quarterOf(now)
  if (await hasBegun(app.db, quarter)) return false
  try {
    await transaction(app.db, (tx) => insertReview(tx, quarter, now))
    return true
  } catch (error) {
    // Another worker was faster.
    if (isDuplicate(error, 'access_reviews_quarter')) return false
    throw error
  }
}

/** Looks once a minute whether a quarter has begun, until `signal` aborts. */
export async function runAccessReviews(app: App, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await beginReview(app).catch((error: unknown) => app.log.warn('no access review', { error }))
    await app.vitals.rest('access reviews', everyMilliseconds, signal)
  }
}

/** The reviews feature's only door. */
export { finishReview } from './finish-review.ts'
export { listReviews } from './list-reviews.ts'
export { loadReviewTask } from './load-review-task.ts'
export { openReviews } from './open-reviews.ts'
export { countOverdue } from './reviews.store.ts'

/** Each quarter: who has what, and whether it is still needed. The feature's only door. */
export { beginReview, runAccessReviews } from './begin-review.ts'
export { confirmAccess, removeAccess } from './decide-access.ts'
export { loadReviewItem, readAccessReview } from './read-review.ts'

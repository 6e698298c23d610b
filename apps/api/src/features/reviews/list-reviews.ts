import { contract } from '@girasol/contract'
import { handle } from '#/http/handler.ts'
import { taskRows } from './reviews.store.ts'

const fourWeeks = 28 * 24 * 3_600_000

/** What is to be looked at, and what was lately. */
export const listReviews = handle(contract.reviews.listReviews, async ({ app, now }) => {
  const since = new Date(now.getTime() - fourWeeks).toISOString().slice(0, 10)
  const rows = await taskRows(app.db, since)
  return {
    reviews: rows.map(({ dueAt, doneAt, ...row }) => ({
      ...row,
      dueAt: dueAt.toISOString(),
      doneAt: doneAt?.toISOString() ?? null,
      overdue: doneAt === null && dueAt < now,
    })),
  }
})

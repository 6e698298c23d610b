import type { Loader } from '#/http/handler.ts'
import { findTask, type TaskRow } from './reviews.store.ts'

/** One day's task. */
export const loadReviewTask: Loader<'reviewTask', TaskRow> = async (app, id) => {
  const row = await findTask(app.db, id)
  return row && { row, facts: { open: row.doneAt === null } }
}

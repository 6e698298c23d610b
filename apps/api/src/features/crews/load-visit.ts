import type { Loader } from '#/http/handler.ts'
import type { StoredVisit } from './crew.ts'
import { findVisit } from './crews.store.ts'

/** The job behind `/:visitId`, with what the law wants to know of it. */
export const loadVisit: Loader<'visit', StoredVisit> = async (app, id) => {
  const row = await findVisit(app.db, id)
  return row && { row, facts: { crewId: row.crewId } }
}

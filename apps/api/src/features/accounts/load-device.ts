import type { Loader } from '#/http/handler.ts'
import { findSessionById, type SessionRow } from './accounts.store.ts'

/** A device is a session, seen by its owner. */
export const loadDevice: Loader<'device', SessionRow> = async (app, id) => {
  const row = await findSessionById(app.db, id)
  return row && { row, facts: { accountId: row.accountId } }
}

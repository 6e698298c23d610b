import type { Loader } from '#/http/handler.ts'
import { findFactor, type StoredFactor } from './factors.store.ts'

/** A factor, seen by its owner. */
export const loadFactor: Loader<'factor', StoredFactor> = async (app, id) => {
  const row = await findFactor(app.db, id)
  return row && { row, facts: { accountId: row.accountId } }
}

import type { Loader } from '#/http/handler.ts'
import { type AlertRow, findAlert } from './alerts.store.ts'

/** One alert. */
export const loadAlert: Loader<'alert', AlertRow> = async (app, id) => {
  const row = await findAlert(app.db, id)
  return row ? { row, facts: { open: row.state === 'open' } } : null
}

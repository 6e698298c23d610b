import type { Loader } from '#/http/handler.ts'
import { findOrder, type StoredOrder } from './orders.store.ts'

/** The order behind `/:orderId`, with what the law wants to know of it. */
export const loadOrder: Loader<'order', StoredOrder> = async (app, id) => {
  const row = await findOrder(app.db, id)
  if (!row) return null
  const { customerId, crewId, state } = row
  return { row, facts: { customerId, crewId, state } }
}

import type { Loader } from '#/http/handler.ts'
import { findOrder } from './find-order.store.ts'
import type { StoredOrder } from './stored-order.ts'

/** The order behind `/:orderId`, with what the law wants to know of it. */
export const loadOrder: Loader<'order', StoredOrder> = async (app, id) => {
  const row = await findOrder(app.db, id)
  if (!row) return null
  const { customerId, crewId } = row
  return { row, facts: { customerId, crewId } }
}

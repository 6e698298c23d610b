import { contract } from '@girasol/contract'
import { handle } from '#/http/handler.ts'
import { listOrdersOf } from './orders.store.ts'

const usualPage = 20

/** The caller's orders, newest first; `next` continues where the page ends. */
export const listOrders = handle(contract.orders.listOrders, async ({ app, input, principal }) => {
  const { limit = usualPage, before } = input.query
  const found = await listOrdersOf(app.db, principal.accountId, { before, limit: limit + 1 })
  const orders = found.slice(0, limit)
  return { orders, next: found.length > limit ? orders.at(-1)!.id : null }
})

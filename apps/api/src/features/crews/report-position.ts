import { contract } from '@girasol/contract'
import { transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import { handle } from '#/http/handler.ts'
import { lockOrder, savePosition } from '../orders/orders.ts'
import { positionFrom } from './position.ts'

/** Where the crew is, while it is on its way and at no other time. Not told to the trail: it would keep what the product forgets. */
export const reportPosition = handle(
  contract.crews.reportPosition,
  async ({ app, input, resource: visit, now }) => {
    await transaction(app.db, async (tx) => {
      const order = await lockOrder(tx, visit.orderId)
      if (order?.state !== 'enRoute') {
        fail('stepNotAllowed', { current: { state: order?.state ?? visit.state } })
      }
      await savePosition(app, tx, order, positionFrom(input.body, visit, now))
    })
  },
)

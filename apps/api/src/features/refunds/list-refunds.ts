import { contract } from '@girasol/contract'
import { handle } from '#/http/handler.ts'
import { refundsOf } from './refunds.store.ts'

/** What was decided to be given back of the own order. */
export const listRefunds = handle(
  contract.refunds.listRefunds,
  async ({ app, resource: order }) => {
    const refunds = await refundsOf(app.db, order.id)
    return {
      refunds: refunds.map(({ id, amountCents, reason, decidedAt }) => ({
        id,
        amountCents,
        reason,
        decidedAt: decidedAt.toISOString(),
      })),
    }
  },
)

import { contract } from '@girasol/contract'
import { type Transaction, transaction } from '#/database/transaction.ts'
import { type Context, handle } from '#/http/handler.ts'
import { append } from '#/outbox/append.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { lockOrder } from '../orders/orders.ts'
import { answerOffer, hasOpenOffers } from './offers.store.ts'
import { refuseAnswered, refuseAsItIs } from './refuse-offer.ts'
import { findSearch } from './searches.store.ts'

type Asked = Context<typeof contract.crews.declineOffer>

/** Leaves the job to others. When nobody of the round is left, the next crews are asked at once. */
export const declineOffer = handle(contract.crews.declineOffer, async (asked) => {
  refuseAnswered(asked.resource, asked.now)
  await transaction(asked.app.db, (tx) => decline(tx, asked))
})

async function decline(tx: Transaction, asked: Asked): Promise<void> {
  const { resource: offer, input, now } = asked
  const { reason } = input.body
  await lockOrder(tx, offer.orderId)
  const answer = { offerId: offer.id, state: 'declined', reason, now } as const
  if (!(await answerOffer(tx, answer))) await refuseAsItIs(tx, offer.id, now)
  await recordDone(tx, asked, {
    action: 'offer.decline',
    resource: 'offer',
    resourceId: offer.id,
    reason,
    before: { state: 'open' },
    after: { state: 'declined', orderId: offer.orderId },
  })
  if (await hasOpenOffers(tx, offer.orderId, now)) return
  const search = await findSearch(tx, offer.orderId)
  await append(tx, {
    type: 'dispatch.allDeclined',
    aggregate: 'order',
    aggregateId: offer.orderId,
    payload: { step: search?.step ?? 0 },
    at: now,
  })
}

import { contract } from '@girasol/contract'
import { newId } from '#/database/ids.ts'
import { type Transaction, transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import { type Context, handle } from '#/http/handler.ts'
import { append } from '#/outbox/append.ts'
import { recordDone } from '../audit-trail/audit-trail.ts'
import { findVisitOfOrder, insertVisit, readCrewCard, visitWithContact } from '../crews/crews.ts'
import { assignCrew, lockOrder } from '../orders/orders.ts'
import { answerOffer, closeOpenOffers, findOffer } from './offers.store.ts'
import { refuseAsItIs } from './refuse-offer.ts'

type Asked = Context<typeof contract.crews.acceptOffer>

/**
 * Takes the job. The order's lock and state decide between crews that say yes at the same moment: the first wins, the others are told.
 * A crew that says yes again, because the first answer was lost on the way, gets the same visit.
 */
export const acceptOffer = handle(contract.crews.acceptOffer, async (asked) => {
  const { app, resource: offer, now } = asked
  if (offer.state !== 'accepted') await transaction(app.db, (tx) => accept(tx, asked))
  const visit = (await findVisitOfOrder(app.db, offer.orderId))!
  return visitWithContact(app, visit, now)
})

async function accept(tx: Transaction, asked: Asked): Promise<void> {
  const { app, resource: offer, now } = asked
  const order = await lockOrder(tx, offer.orderId)
  const answer = { offerId: offer.id, state: 'accepted', reason: null, now } as const
  const answered = await answerOffer(tx, answer)
  if (!answered) return refuseUnlessAccepted(tx, offer.id, now)
  const crew = await readCrewCard(app, tx, offer.crewId)
  const assigned = order && (await assignCrew(app, tx, order, { crew, now }))
  // The worker withdraws the offers of a cancelled order a moment later.
  if (!assigned) return fail(order?.state === 'cancelled' ? 'offerWithdrawn' : 'offerTaken')
  await closeOpenOffers(tx, offer.orderId, 'taken', now)
  const visitId = newId()
  const { orderId, crewId } = offer
  await insertVisit(tx, { id: visitId, orderId, crewId, acceptedAt: now })
  await append(tx, {
    type: 'order.crewAssigned',
    aggregate: 'order',
    aggregateId: orderId,
    payload: { crewId, visitId },
    at: now,
  })
  await recordDone(tx, asked, {
    action: 'offer.accept',
    resource: 'offer',
    resourceId: offer.id,
    before: { state: 'open' },
    after: { state: 'accepted', orderId, visitId },
  })
}

/** Another member of the crew may have said yes in the meantime: that is no refusal. */
async function refuseUnlessAccepted(tx: Transaction, offerId: string, now: Date): Promise<void> {
  const offer = await findOffer(tx, offerId)
  if (offer?.state !== 'accepted') await refuseAsItIs(tx, offerId, now)
}

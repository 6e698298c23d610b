import { contract } from '@girasol/contract'
import { handle } from '#/http/handler.ts'
import { showOffer } from './offer.ts'
import { listOpenOffers } from './offers.store.ts'

const mostShown = 100

/** What the caller's crew can say yes to now. */
export const listOffers = handle(contract.crews.listOffers, async ({ app, principal, now }) => {
  if (principal.crewId === null) return { offers: [] }
  const offers = await listOpenOffers(app.db, principal.crewId, now, mostShown)
  return { offers: offers.map((offer) => showOffer(offer, now)) }
})

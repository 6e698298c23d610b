import type { Loader } from '#/http/handler.ts'
import type { StoredOffer } from './offer.ts'
import { findOffer } from './offers.store.ts'

/** The offer behind `/:offerId`, with what the law wants to know of it. */
export const loadOffer: Loader<'offer', StoredOffer> = async (app, id) => {
  const row = await findOffer(app.db, id)
  return row && { row, facts: { crewId: row.crewId } }
}

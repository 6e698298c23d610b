import type { Transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import { stateAt, type StoredOffer } from './offer.ts'
import { findOffer } from './offers.store.ts'

/** Ends the request when the offer can no longer be answered. */
export function refuseAnswered(offer: StoredOffer, now: Date): void {
  const state = stateAt(offer, now)
  if (state === 'expired') fail('offerExpired')
  if (state === 'withdrawn') fail('offerWithdrawn')
  if (state !== 'open') fail('offerTaken')
}

/** The offer changed between loading and answering: says what became of it. */
export async function refuseAsItIs(tx: Transaction, offerId: string, now: Date): Promise<never> {
  const offer = await findOffer(tx, offerId)
  if (offer) refuseAnswered(offer, now)
  return fail('offerTaken')
}

import type { Kysely } from 'kysely'
import { idBytes, idText } from '#/database/ids.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'
import type { OfferState, StoredOffer } from './offer.ts'

type Db = Kysely<Tables> | Transaction

export type NewOffer = {
  id: string
  orderId: string
  crewId: string
  sweep: number
  round: number
  distanceKm: number
  payoutCents: number
  offeredAt: Date
  expiresAt: Date
}

export async function insertOffers(tx: Transaction, offers: readonly NewOffer[]): Promise<void> {
  const rows = offers.map((offer) => ({
    id: idBytes(offer.id),
    order_id: idBytes(offer.orderId),
    crew_id: idBytes(offer.crewId),
    sweep: offer.sweep,
    round: offer.round,
    state: 'open',
    reason: null,
    distance_km: offer.distanceKm,
    payout_cents: offer.payoutCents,
    offered_at: offer.offeredAt,
    expires_at: offer.expiresAt,
    answered_at: null,
  }))
  await tx.insertInto('offers').values(rows).execute()
}

function offers(db: Db) {
  return db
    .selectFrom('offers as f')
    .innerJoin('orders as o', 'o.id', 'f.order_id')
    .select(['f.id', 'f.order_id', 'f.crew_id', 'f.round', 'f.state', 'f.offered_at'])
    .select(['f.expires_at', 'f.payout_cents', 'f.distance_km'])
    .select(['o.place_label', 'o.latitude', 'o.longitude', 'o.panels', 'o.kw_dc'])
    .select(['o.roof_planes', 'o.steepest_pitch_deg', 'o.language'])
}

type OfferRow = Awaited<ReturnType<ReturnType<typeof offers>['executeTakeFirstOrThrow']>>

export async function findOffer(db: Db, id: string): Promise<StoredOffer | null> {
  const row = await offers(db).where('f.id', '=', idBytes(id)).executeTakeFirst()
  return row ? offerOf(row) : null
}

/** Offers that the crew can still answer, those that end first at the top. */
export async function listOpenOffers(
  db: Db,
  crewId: string,
  now: Date,
  limit: number,
): Promise<StoredOffer[]> {
  const rows = await offers(db)
    .where('f.crew_id', '=', idBytes(crewId))
    .where('f.state', '=', 'open')
    .where('f.expires_at', '>', now)
    .orderBy('f.expires_at')
    .limit(limit)
    .execute()
  return rows.map(offerOf)
}

function offerOf(row: OfferRow): StoredOffer {
  return {
    id: idText(row.id),
    orderId: idText(row.order_id),
    crewId: idText(row.crew_id),
    round: row.round,
    state: row.state as OfferState,
    offeredAt: row.offered_at,
    expiresAt: row.expires_at,
    payoutCents: row.payout_cents,
    distanceKm: row.distance_km,
    placeLabel: row.place_label,
    latitude: row.latitude,
    longitude: row.longitude,
    panels: row.panels,
    kwDc: row.kw_dc,
    roofPlanes: row.roof_planes,
    steepestPitchDeg: row.steepest_pitch_deg,
    language: row.language as StoredOffer['language'],
  }
}

/** Answers an offer if it is still open and its time is not over; false when it is not. */
export async function answerOffer(
  tx: Transaction,
  answer: { offerId: string; state: 'accepted' | 'declined'; reason: string | null; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('offers')
    .set({ state: answer.state, reason: answer.reason, answered_at: answer.now })
    .where('id', '=', idBytes(answer.offerId))
    .where('state', '=', 'open')
    .where('expires_at', '>', answer.now)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Ends every open offer of an order: taken by another crew, run out, or withdrawn with the order. */
export async function closeOpenOffers(
  tx: Transaction,
  orderId: string,
  state: 'taken' | 'expired' | 'withdrawn',
  now: Date,
): Promise<void> {
  await tx
    .updateTable('offers')
    .set({ state, answered_at: now })
    .where('order_id', '=', idBytes(orderId))
    .where('state', '=', 'open')
    .execute()
}

/** Whether somebody can still say yes to the order. */
export async function hasOpenOffers(tx: Transaction, orderId: string, now: Date): Promise<boolean> {
  const row = await tx
    .selectFrom('offers')
    .select('id')
    .where('order_id', '=', idBytes(orderId))
    .where('state', '=', 'open')
    .where('expires_at', '>', now)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Every offer of an order, in the order in which crews were asked. */
export async function listOffersOf(
  db: Db,
  orderId: string,
): Promise<
  { crewId: string; sweep: number; state: OfferState; offeredAt: Date; expiresAt: Date }[]
> {
  const rows = await db
    .selectFrom('offers')
    .select(['crew_id', 'sweep', 'state', 'offered_at', 'expires_at'])
    .where('order_id', '=', idBytes(orderId))
    .orderBy('round')
    .orderBy('distance_km')
    .execute()
  return rows.map((row) => ({
    crewId: idText(row.crew_id),
    sweep: row.sweep,
    state: row.state as OfferState,
    offeredAt: row.offered_at,
    expiresAt: row.expires_at,
  }))
}

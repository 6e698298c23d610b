import { idBytes, idText } from '#/database/ids.ts'
import type { Transaction } from '#/database/transaction.ts'
import { activeStates } from '../orders/orders.ts'

/** How far the search for a crew has come. */
export type Search = { step: number; sweep: number; round: number }

/** What dispatch needs to know of a job. */
export type JobFacts = {
  latitude: number
  longitude: number
  panels: number
  steepestPitchDeg: number
  payoutCents: number
}

export async function findSearch(tx: Transaction, orderId: string): Promise<Search | null> {
  const row = await tx
    .selectFrom('dispatch_searches')
    .select(['step', 'sweep', 'round'])
    .where('order_id', '=', idBytes(orderId))
    .executeTakeFirst()
  return row ?? null
}

/** Writes where the search stands and when it goes on by itself. */
export async function saveSearch(
  tx: Transaction,
  orderId: string,
  search: Search,
  nextAt: Date,
): Promise<void> {
  const row = { ...search, next_at: nextAt }
  await tx
    .insertInto('dispatch_searches')
    .values({ order_id: idBytes(orderId), ...row })
    .onDuplicateKeyUpdate(row)
    .execute()
}

export async function findJob(tx: Transaction, orderId: string): Promise<JobFacts> {
  const row = await tx
    .selectFrom('orders')
    .select(['latitude', 'longitude', 'panels', 'steepest_pitch_deg', 'payout_cents'])
    .where('id', '=', idBytes(orderId))
    .executeTakeFirstOrThrow()
  return {
    latitude: row.latitude,
    longitude: row.longitude,
    panels: row.panels,
    steepestPitchDeg: row.steepest_pitch_deg,
    payoutCents: row.payout_cents,
  }
}

/** How many jobs each crew is bound by; crews without any are not in it. */
export async function countActiveJobs(tx: Transaction): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('orders')
    .select((is) => ['crew_id', is.fn.countAll<number>().as('jobs')])
    .where('state', 'in', [...activeStates])
    .where('crew_id', 'is not', null)
    .groupBy('crew_id')
    .execute()
  return new Map(rows.map((row) => [idText(row.crew_id!), Number(row.jobs)]))
}

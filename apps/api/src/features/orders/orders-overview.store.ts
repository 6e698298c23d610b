import type { OrderState } from '@girasol/contract'
import { type Kysely, sql } from 'kysely'
import { idBytes, idText } from '#/database/ids.ts'
import type { Tables } from '#/database/tables.ts'
import { findOrder } from './find-order.store.ts'
import type { StoredOrder } from './stored-order.ts'

/** One order by the number that people say; null when there is none. */
export async function findOrderByNumber(
  db: Kysely<Tables>,
  number: string,
): Promise<StoredOrder | null> {
  const row = await db
    .selectFrom('orders')
    .select('id')
    .where('number', '=', number)
    .executeTakeFirst()
  return row ? findOrder(db, idText(row.id)) : null
}

/** The number that people say of an order; null when there is none. */
export async function orderNumber(db: Kysely<Tables>, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('orders')
    .select('number')
    .where('id', '=', idBytes(id))
    .executeTakeFirst()
  return row?.number ?? null
}

/** The newest orders of everybody, without personal data. */
export async function listNewestOrders(db: Kysely<Tables>, limit: number) {
  const rows = await db
    .selectFrom('orders')
    .select(['id', 'number', 'state', 'placed_at'])
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: idText(row.id),
    number: row.number,
    state: row.state as OrderState,
    placedAt: row.placed_at.toISOString(),
  }))
}

/** How many orders are in each state, and since when the oldest of them waits there. */
export async function countOrders(
  db: Kysely<Tables>,
): Promise<{ state: OrderState; count: number; oldest: Date }[]> {
  const rows = await db
    .selectFrom('orders')
    .select((is) => [
      'state',
      is.fn.countAll<number>().as('count'),
      sql<Date>`MIN(waiting_since)`.as('oldest'),
    ])
    .groupBy('state')
    .execute()
  return rows.map((row) => ({ ...row, state: row.state as OrderState, count: Number(row.count) }))
}

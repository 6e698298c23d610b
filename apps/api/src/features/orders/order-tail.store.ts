import type { CrewPosition, OrderEvent } from '@girasol/contract'
import type { App } from '#/application.ts'
import type { Kysely } from 'kysely'
import { idBytes, idText } from '#/database/ids.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'
import { openPosition, sealPosition } from './crew-card.ts'
import { eventOf } from './story-rows.ts'

/** How far an order's story has come, and where its crew is: sealed, until somebody is told. */
export type Progress = {
  orderId: string
  customerId: string
  lastSequence: number
  position: { at: Date; sealed: Buffer } | null
}

/** The progress of all these orders in one query; the list is padded so that few statements have to be prepared. */
export async function readProgress(
  db: Kysely<Tables>,
  orderIds: readonly string[],
): Promise<Map<string, Progress>> {
  const rows = await db
    .selectFrom('orders as o')
    .leftJoin('visit_positions as p', 'p.order_id', 'o.id')
    .select(['o.id', 'o.customer_id', 'o.last_sequence', 'p.at', 'p.position_sealed'])
    .where('o.id', 'in', padded(orderIds.map(idBytes)))
    .execute()
  const progress = rows.map((row) => ({
    orderId: idText(row.id),
    customerId: idText(row.customer_id),
    lastSequence: row.last_sequence,
    position: row.at && row.position_sealed && { at: row.at, sealed: row.position_sealed },
  }))
  return new Map(progress.map((one) => [one.orderId, one]))
}

/** Where the crew is. */
export async function readPosition(
  app: App,
  { orderId, customerId, position }: Progress,
): Promise<CrewPosition | null> {
  const key = await app.keys.of(app.db, customerId)
  return openPosition(key, orderId, position)
}

function padded<T>(values: readonly T[]): T[] {
  const size = 2 ** Math.ceil(Math.log2(Math.max(1, values.length)))
  return [...values, ...Array.from({ length: size - values.length }, () => values[0]!)]
}

/** The events of these orders, each from the one after `after`, in the order of their sequence. */
export async function readEventsAfter(
  db: Kysely<Tables>,
  wanted: readonly { orderId: string; after: number }[],
): Promise<{ orderId: string; event: OrderEvent }[]> {
  const rows = await db
    .selectFrom('order_events')
    .selectAll()
    .where((is) =>
      is.or(
        padded(wanted).map(({ orderId, after }) =>
          is.and([is('order_id', '=', idBytes(orderId)), is('sequence', '>', after)]),
        ),
      ),
    )
    .orderBy('order_id')
    .orderBy('sequence')
    .execute()
  return rows.map((row) => ({ orderId: idText(row.order_id), event: eventOf(row) }))
}

/** Puts the crew's position in the place of the one before. */
export async function savePosition(
  app: App,
  tx: Transaction,
  order: { id: string; customerId: string },
  position: CrewPosition,
): Promise<void> {
  const key = await app.keys.of(tx, order.customerId)
  const row = {
    position_sealed: sealPosition(key, order.id, position),
    at: new Date(position.at),
  }
  await tx
    .insertInto('visit_positions')
    .values({ order_id: idBytes(order.id), ...row })
    .onDuplicateKeyUpdate(row)
    .execute()
}

/** Forgets where the crew was. */
export async function deletePosition(tx: Transaction, orderId: string): Promise<void> {
  await tx.deleteFrom('visit_positions').where('order_id', '=', idBytes(orderId)).execute()
}

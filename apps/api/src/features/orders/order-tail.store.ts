import type { CrewPosition, OrderEvent } from '@girasol/contract'
import type { Kysely } from 'kysely'
import { idBytes, idText } from '#/database/ids.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'
import { eventOf, positionOf } from './story-rows.ts'

/** How far an order's story has come, and where its crew is. */
export type Progress = { lastSequence: number; position: CrewPosition | null }

/** The progress of all these orders in one query; the list is padded so that few statements have to be prepared. */
export async function readProgress(
  db: Kysely<Tables>,
  orderIds: readonly string[],
): Promise<Map<string, Progress>> {
  const rows = await db
    .selectFrom('orders as o')
    .leftJoin('visit_positions as p', 'p.order_id', 'o.id')
    .select(['o.id', 'o.last_sequence'])
    .select(['p.latitude', 'p.longitude', 'p.eta_minutes', 'p.at as position_at'])
    .where('o.id', 'in', padded(orderIds.map(idBytes)))
    .execute()
  return new Map(
    rows.map((row) => [
      idText(row.id),
      { lastSequence: row.last_sequence, position: positionOf(row) },
    ]),
  )
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
  tx: Transaction,
  orderId: string,
  position: CrewPosition,
): Promise<void> {
  const row = {
    latitude: position.latitude,
    longitude: position.longitude,
    eta_minutes: position.etaMinutes,
    at: new Date(position.at),
  }
  await tx
    .insertInto('visit_positions')
    .values({ order_id: idBytes(orderId), ...row })
    .onDuplicateKeyUpdate(row)
    .execute()
}

/** Forgets where the crew was. */
export async function deletePosition(tx: Transaction, orderId: string): Promise<void> {
  await tx.deleteFrom('visit_positions').where('order_id', '=', idBytes(orderId)).execute()
}

import type { OrderEvent, OrderState, OrderSummary } from '@girasol/contract'
import type { Kysely } from 'kysely'
import { idBytes, idText } from '#/database/ids.ts'
import { insertRow, prepare } from '#/database/prepared.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'
import type { Terms } from '../estimates/estimates.ts'
import { payoutCents } from './order.ts'
import type { LockedOrder, StoredOrder } from './stored-order.ts'

type Db = Kysely<Tables> | Transaction

/** Writes a new order. What crews and dispatch need of its terms is copied beside it, so that they need not read them. */
export async function insertOrder(
  tx: Transaction,
  order: StoredOrder & { locked: Terms },
  beside: { module: string; phoneSealed: Buffer | null; phoneIndex: Buffer | null },
): Promise<void> {
  const { place, roof } = order.locked.inputs
  await insertRow(tx, 'orders', {
    id: idBytes(order.id),
    number: order.number,
    customer_id: idBytes(order.customerId),
    estimate_id: idBytes(order.estimateId),
    estimate_version: order.estimateVersion,
    state: order.state,
    version: order.version,
    last_sequence: order.lastSequence,
    waiting_since: order.waitingSince,
    language: order.language,
    place_label: order.placeLabel,
    latitude: place.latitude,
    longitude: place.longitude,
    panels: order.panels,
    kw_dc: order.kwDc,
    module: beside.module,
    roof_planes: roof.planes.length,
    steepest_pitch_deg: Math.max(...roof.planes.map(({ pitchDeg }) => pitchDeg)),
    total_cents: order.totalCents,
    payout_cents: payoutCents(order.locked.result.price),
    address_sealed: order.addressSealed,
    phone_sealed: beside.phoneSealed,
    phone_index: beside.phoneIndex,
    crew_id: null,
    crew_sealed: null,
    placed_at: order.placedAt,
    cancel_until: order.cancelUntil,
    ended_at: null,
  })
}

/** Address and phone of an order, still sealed. */
export type SealedContact = { addressSealed: Buffer; phoneSealed: Buffer | null }

/** Where an order's roof is and how its customer is called, sealed with that customer's key; null when there is no such order. */
export async function findContact(
  db: Db,
  orderId: string,
): Promise<(SealedContact & { customerId: string }) | null> {
  const row = await db
    .selectFrom('orders')
    .select(['customer_id', 'address_sealed', 'phone_sealed'])
    .where('id', '=', idBytes(orderId))
    .executeTakeFirst()
  if (!row) return null
  return {
    customerId: idText(row.customer_id),
    addressSealed: row.address_sealed,
    phoneSealed: row.phone_sealed,
  }
}

/** Adds a line to an order's story. */
export async function insertEvent(
  tx: Transaction,
  orderId: string,
  event: OrderEvent,
): Promise<void> {
  await insertRow(tx, 'order_events', {
    order_id: idBytes(orderId),
    sequence: event.sequence,
    kind: event.kind,
    at: new Date(event.at),
    facts: JSON.stringify(event.facts),
  })
}

/** Reads an order and holds its row until the transaction ends. */
export async function lockOrder(tx: Transaction, id: string): Promise<LockedOrder | null> {
  const row = await tx
    .selectFrom('orders')
    .select(['customer_id', 'crew_id', 'state', 'version', 'last_sequence', 'cancel_until'])
    .where('id', '=', idBytes(id))
    .forUpdate()
    .executeTakeFirst()
  return row
    ? {
        id,
        customerId: idText(row.customer_id),
        crewId: row.crew_id && idText(row.crew_id),
        state: row.state as OrderState,
        version: row.version,
        lastSequence: row.last_sequence,
        cancelUntil: row.cancel_until,
      }
    : null
}

/** Writes a state that was decided under the lock. */
export async function updateOrder(
  tx: Transaction,
  id: string,
  changed: Partial<{
    state: OrderState
    version: number
    waitingSince: Date
    endedAt: Date
    crew: { id: string; sealed: Buffer }
  }> & { lastSequence: number },
): Promise<void> {
  const { crew } = changed
  await tx
    .updateTable('orders')
    .set({
      last_sequence: changed.lastSequence,
      ...(changed.state && { state: changed.state }),
      ...(changed.version && { version: changed.version }),
      ...(changed.waitingSince && { waiting_since: changed.waitingSince }),
      ...(changed.endedAt && { ended_at: changed.endedAt }),
      ...(crew && { crew_id: idBytes(crew.id), crew_sealed: crew.sealed }),
    })
    .where('id', '=', idBytes(id))
    .execute()
}

const summaryColumns = [
  'id',
  'number',
  'state',
  'place_label',
  'panels',
  'kw_dc',
  'total_cents',
  'placed_at',
] as const

type Page = { customerId: Buffer; limit: number }

function newestFirst(db: Kysely<Tables>, page: Page) {
  return db
    .selectFrom('orders')
    .select(summaryColumns)
    .where('customer_id', '=', page.customerId)
    .orderBy('id', 'desc')
    .limit(page.limit)
}

const firstPage = prepare(newestFirst)
const laterPage = prepare((db, page: Page & { before: Buffer }) =>
  newestFirst(db, page).where('id', '<', page.before),
)

/** A customer's orders, newest first, before the one named. */
export async function listOrdersOf(
  db: Db,
  customerId: string,
  page: { before: string | undefined; limit: number },
): Promise<OrderSummary[]> {
  const asked = { customerId: idBytes(customerId), limit: page.limit }
  const rows =
    page.before === undefined
      ? await firstPage.all(db, asked)
      : await laterPage.all(db, { ...asked, before: idBytes(page.before) })
  return rows.map((row) => ({
    id: idText(row.id),
    number: row.number,
    state: row.state as OrderState,
    placeLabel: row.place_label,
    panels: row.panels,
    kwDc: row.kw_dc,
    totalCents: row.total_cents,
    placedAt: row.placed_at.toISOString(),
  }))
}

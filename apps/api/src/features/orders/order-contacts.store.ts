import type { OrderState } from '@girasol/contract'
import type { Kysely } from 'kysely'
import { idBytes, idText } from '#/database/ids.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'

type Db = Kysely<Tables> | Transaction

/** An order with what it knows of its customer, still sealed. */
export type OrderContact = {
  id: string
  number: string
  state: OrderState
  placedAt: Date
  totalCents: number
  placeLabel: string
  addressSealed: Buffer
  phoneSealed: Buffer | null
}

/** Orders of a customer with their sealed contact, the newest first. */
export async function listContactsOf(
  db: Db,
  customerId: string,
  limit: number,
): Promise<OrderContact[]> {
  const rows = await db
    .selectFrom('orders')
    .select(['id', 'number', 'state', 'placed_at', 'total_cents', 'place_label'])
    .select(['address_sealed', 'phone_sealed'])
    .where('customer_id', '=', idBytes(customerId))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: idText(row.id),
    number: row.number,
    state: row.state as OrderState,
    placedAt: row.placed_at,
    totalCents: row.total_cents,
    placeLabel: row.place_label,
    addressSealed: row.address_sealed,
    phoneSealed: row.phone_sealed,
  }))
}

/** Customers of the orders whose phone has this keyed hash. */
export async function findOrdersByPhone(
  db: Db,
  phoneIndex: Buffer,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('orders')
    .select('customer_id')
    .distinct()
    .where('phone_index', '=', phoneIndex)
    .limit(limit)
    .execute()
  return rows.map((row) => idText(row.customer_id))
}

/** Numbers of a customer's orders that have not ended. */
export async function openOrderNumbers(db: Db, customerId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('orders')
    .select('number')
    .where('customer_id', '=', idBytes(customerId))
    .where('state', 'not in', ['done', 'cancelled'])
    .orderBy('id')
    .limit(100)
    .execute()
  return rows.map(({ number }) => number)
}

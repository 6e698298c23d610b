import type { Address } from '@girasol/contract'
import type { Kysely } from 'kysely'
import type { App } from '#/application.ts'
import { idBytes, idText } from '#/database/ids.ts'
import type { Tables } from '#/database/tables.ts'
import { open, seal } from '#/security/crypto.ts'
import type { DataKey } from '#/security/keys.ts'
import { maskPhone } from './order.ts'

type SealedContact = { addressSealed: Buffer; phoneSealed: Buffer | null }

const placeOf = (column: string, orderId: string) => ({ table: 'orders', column, row: orderId })

/** Address and phone of an order, sealed with the customer's key for this row alone. */
export function sealContact(
  key: DataKey,
  orderId: string,
  contact: { address: Address; phone: string | null },
): SealedContact {
  const { address, phone } = contact
  return {
    addressSealed: seal(key, placeOf('address_sealed', orderId), JSON.stringify(address)),
    phoneSealed: phone === null ? null : seal(key, placeOf('phone_sealed', orderId), phone),
  }
}

export function openAddress(key: DataKey, orderId: string, sealed: Buffer): Address {
  return JSON.parse(open(key, placeOf('address_sealed', orderId), sealed)) as Address
}

/** What a crew may know of the customer of a job: the address, and the phone's last two digits. */
export async function contactForCrew(
  app: App,
  db: Kysely<Tables>,
  orderId: string,
): Promise<{ address: Address; phoneMasked: string | null } | null> {
  const row = await db
    .selectFrom('orders')
    .select(['customer_id', 'address_sealed', 'phone_sealed'])
    .where('id', '=', idBytes(orderId))
    .executeTakeFirst()
  if (!row) return null
  const key = await app.keys.of(db, idText(row.customer_id))
  const phone = row.phone_sealed && open(key, placeOf('phone_sealed', orderId), row.phone_sealed)
  return {
    address: openAddress(key, orderId, row.address_sealed),
    phoneMasked: phone === null ? null : maskPhone(phone),
  }
}

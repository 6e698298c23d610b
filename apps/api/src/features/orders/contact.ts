import type { Address } from '@girasol/contract'
import type { Kysely } from 'kysely'
import type { App } from '#/application.ts'
import type { Tables } from '#/database/tables.ts'
import { open, seal } from '#/security/crypto.ts'
import type { DataKey } from '#/security/keys.ts'
import { maskPhone } from './order.ts'
import { findContact, type SealedContact } from './orders.store.ts'

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

/** The address of an order, opened with its customer's key. Throws when they do not belong together. */
export function openAddress(key: DataKey, orderId: string, sealed: Buffer): Address {
  return JSON.parse(open(key, placeOf('address_sealed', orderId), sealed)) as Address
}

/** What a crew may know of the customer of a job: the address, and the phone's last two digits. */
export async function contactForCrew(
  app: App,
  db: Kysely<Tables>,
  orderId: string,
): Promise<{ address: Address; phoneMasked: string | null } | null> {
  const sealed = await findContact(db, orderId)
  if (!sealed) return null
  const key = await app.keys.of(db, sealed.customerId)
  const { addressSealed, phoneSealed } = sealed
  const phone = phoneSealed && open(key, placeOf('phone_sealed', orderId), phoneSealed)
  return {
    address: openAddress(key, orderId, addressSealed),
    phoneMasked: phone === null ? null : maskPhone(phone),
  }
}

import type { Address } from '@girasol/contract'
import type { Reader } from '@girasol/policies'
import type { Kysely } from 'kysely'
import type { App } from '#/application.ts'
import type { Tables } from '#/database/tables.ts'
import type { Transaction } from '#/database/transaction.ts'
import { open, seal } from '#/security/crypto.ts'
import { KeyDestroyed } from '#/security/key-faults.ts'
import type { DataKey } from '#/security/keys.ts'
import { maskPhone } from '#/security/masks.ts'
import { seenText, seenWhole } from '#/security/seen.ts'
import { findContact, type SealedContact } from './orders.store.ts'
import { phoneIndex } from './phone-index.ts'

type Db = Kysely<Tables> | Transaction

const placeOf = (column: string, orderId: string) => ({ table: 'orders', column, row: orderId })

/** Address and phone of an order, sealed with the customer's key for this row alone; the phone can be found again by its index. */
export function sealContact(
  app: App,
  key: DataKey,
  orderId: string,
  contact: { address: Address; phone: string | null },
): SealedContact & { phoneIndex: Buffer | null } {
  const { address, phone } = contact
  return {
    addressSealed: seal(key, placeOf('address_sealed', orderId), JSON.stringify(address)),
    phoneSealed: phone === null ? null : seal(key, placeOf('phone_sealed', orderId), phone),
    phoneIndex: phone === null ? null : phoneIndex(app, phone),
  }
}

/** The address of an order, opened with its customer's key. Throws when they do not belong together. */
export function openAddress(key: DataKey, orderId: string, sealed: Buffer): Address {
  return JSON.parse(open(key, placeOf('address_sealed', orderId), sealed)) as Address
}

/** The phone of an order, opened with its customer's key. */
export function openPhone(key: DataKey, orderId: string, sealed: Buffer | null): string | null {
  return sealed && open(key, placeOf('phone_sealed', orderId), sealed)
}

/** Address and phone of an order in full; null when there is no such order, or its customer was erased. */
export async function readContact(
  app: App,
  db: Db,
  orderId: string,
): Promise<{ customerId: string; address: Address; phone: string | null } | null> {
  const sealed = await findContact(db, orderId)
  const key = sealed && (await keyOf(app, db, sealed.customerId))
  if (!sealed || !key) return null
  return {
    customerId: sealed.customerId,
    address: openAddress(key, orderId, sealed.addressSealed),
    phone: openPhone(key, orderId, sealed.phoneSealed),
  }
}

/** What a crew may know of the home. */
export type CrewContact = { address: Address; phoneMasked: string | null }

/** What a crew as near to the job as `reader` says may know of where it goes; null when that is nothing. */
export async function contactFor(
  app: App,
  db: Db,
  orderId: string,
  reader: Reader,
): Promise<(CrewContact & { customerId: string }) | null> {
  if (!seenWhole(reader, 'visit', 'address', () => true)) return null
  const contact = await readContact(app, db, orderId)
  if (!contact) return null
  const { customerId, address, phone } = contact
  const phoneMasked = seenText(reader, 'visit', 'phone', { open: () => phone, mask: maskPhone })
  return { customerId, address, phoneMasked }
}

async function keyOf(app: App, db: Db, customerId: string): Promise<DataKey | null> {
  try {
    return await app.keys.of(db, customerId)
  } catch (error) {
    if (error instanceof KeyDestroyed) return null
    throw error
  }
}

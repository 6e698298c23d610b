import type { CrewPosition, Order } from '@girasol/contract'
import { open, type Place, seal } from '#/security/crypto.ts'
import type { DataKey } from '#/security/keys.ts'

export type CrewCard = NonNullable<Order['crew']>

const cardAt = (orderId: string): Place => ({
  table: 'orders',
  column: 'crew_sealed',
  row: orderId,
})
/** A position takes the place of the one before; when it was there tells them apart. */
const positionAt = (orderId: string, at: Date): Place => ({
  table: 'visit_positions',
  column: 'position_sealed',
  row: orderId,
  version: at.getTime(),
})

/** Who comes to an order, as its customer sees it, sealed with the customer's key. */
export function sealCrew(key: DataKey, orderId: string, crew: CrewCard): Buffer {
  return seal(key, cardAt(orderId), JSON.stringify(crew))
}

export function openCrew(key: DataKey, orderId: string, sealed: Buffer | null): Order['crew'] {
  return sealed && (JSON.parse(open(key, cardAt(orderId), sealed)) as CrewCard)
}

/** Where the crew of an order is, sealed with the customer's key. */
export function sealPosition(key: DataKey, orderId: string, position: CrewPosition): Buffer {
  return seal(key, positionAt(orderId, new Date(position.at)), JSON.stringify(position))
}

export function openPosition(
  key: DataKey,
  orderId: string,
  stored: { at: Date; sealed: Buffer } | null,
): CrewPosition | null {
  if (!stored) return null
  return JSON.parse(open(key, positionAt(orderId, stored.at), stored.sealed)) as CrewPosition
}

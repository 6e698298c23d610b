import type {
  CrewPosition,
  EstimateInputs,
  EstimateResult,
  Language,
  Order,
  OrderEvent,
  OrderState,
} from '@girasol/contract'

/** What decides about an order: read under its lock. */
export type LockedOrder = {
  id: string
  customerId: string
  crewId: string | null
  state: OrderState
  version: number
  lastSequence: number
  cancelUntil: Date
}

/** An order with everything that its owner may see, address and phone still sealed. */
export type StoredOrder = LockedOrder & {
  number: string
  estimateId: string
  estimateVersion: number
  waitingSince: Date
  language: Language
  placeLabel: string
  panels: number
  kwDc: number
  totalCents: number
  addressSealed: Buffer
  crew: Order['crew']
  placedAt: Date
  locked: { inputs: EstimateInputs; result: EstimateResult }
  position: CrewPosition | null
  events: OrderEvent[]
}

import type {
  EstimateInputs,
  EstimateResult,
  Language,
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

/** An order with everything that its owner may see, address, crew and position still sealed. */
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
  crewSealed: Buffer | null
  placedAt: Date
  locked: { inputs: EstimateInputs; result: EstimateResult }
  storedPosition: { at: Date; sealed: Buffer } | null
  events: OrderEvent[]
}

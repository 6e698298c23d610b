import type { Language, OrderEvent, OrderState } from '@girasol/contract'
import type { StoredTerms } from '../estimates/estimates.ts'

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
  /** As it was saved: see `agreedTerms`. */
  locked: StoredTerms
  storedPosition: { at: Date; sealed: Buffer } | null
  events: OrderEvent[]
}

import type { OrderEvent } from '@girasol/contract'

/** A line of an order's story, from its row. */
export function eventOf(row: {
  sequence: number
  kind: string
  at: Date
  facts: unknown
}): OrderEvent {
  return {
    sequence: row.sequence,
    kind: row.kind as OrderEvent['kind'],
    at: row.at.toISOString(),
    facts: row.facts as OrderEvent['facts'],
  }
}

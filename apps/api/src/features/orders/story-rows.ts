import type { CrewPosition, OrderEvent } from '@girasol/contract'

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

/** Where the crew is, from columns that are all null when nobody is on the way. */
export function positionOf(row: {
  latitude: number | null
  longitude: number | null
  eta_minutes: number | null
  position_at: Date | null
}): CrewPosition | null {
  const { latitude, longitude, eta_minutes, position_at } = row
  if (latitude === null || longitude === null || position_at === null) return null
  return { latitude, longitude, etaMinutes: eta_minutes, at: position_at.toISOString() }
}

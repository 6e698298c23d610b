/** Electricity of a state's homes. */
export type StateRate = {
  /** Published average of 2022, tenths of a cent per kWh. */
  priceTenthCents2022: number
  /** The 2022 price brought to 2026 by the national change. */
  priceTenthCents: number
  annualUseKwh: number
}

export type RateBook = {
  asOf: string
  sources: Record<string, string>
  states: Record<string, StateRate>
}

/** A state's rate; the national average where a state is unknown. Throws on an empty book. */
export function rateOf(book: RateBook, state: string | null): StateRate {
  const rate = book.states[state ?? 'US'] ?? book.states.US
  if (rate === undefined) throw new Error('the rate book has no national average')
  return rate
}

/** Which AVERT regions a state draws its power from, and what there is of each. */
export type EmissionBook = {
  asOf: string
  source: string
  unit: string
  /** Regions with one figure for all hours, hundredths of a pound of CO2 per kWh. */
  constants: Record<string, number>
  /** Percent of each state in each region. */
  states: Record<string, Record<string, number>>
  sources: Record<string, { title: string; date: string }>
}

/** Regions of a state with their shares, percent; none where the state is unknown. */
export function emissionRegions(
  book: EmissionBook,
  state: string | null,
): { region: string; sharePct: number }[] {
  const shares = (state !== null && Object.hasOwn(book.states, state) && book.states[state]) || {}
  return Object.entries(shares).map(([region, sharePct]) => ({ region, sharePct }))
}

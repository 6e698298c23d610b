/**
 * A dated price book: national figures with their sources beside our own. Amounts "at 8 kW" are
 * cents per watt DC of an 8 kW home, the size for which the national split is published.
 */
export type PriceBook = {
  version: string
  currency: 'USD'
  /** ISO date the figures were gathered. */
  asOf: string
  /** National price of a whole system: fixedCents + centsPerWatt x watts. */
  curve: { fixedCents: number; centsPerWatt: number; validKw: [number, number]; source: string }
  lines: PriceBookLine[]
  /** Cheapest and dearest state against the national quote: the width of the shown band. */
  band: { lowFactor: number; highFactor: number; source: string }
  deposit: { maxCents: number; share: number; source: string }
  /** Operation and maintenance per kW DC and year. */
  operation: { centsPerKwYear: number; source: string }
  /** What each source id stands for. */
  sources: Record<string, { title: string; date: string }>
}

export type PriceBookLine = {
  code: string
  /** `perWatt` lines share the curve's slope, `fixed` lines its intercept. */
  grows: 'perWatt' | 'fixed'
  nationalCentsPerWattAt8Kw: number
  oursCentsPerWattAt8Kw: number
  /** Source of the national figure. */
  source: string
}

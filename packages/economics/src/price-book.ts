export type Currency = 'USD' | 'EUR'

/**
 * A dated price book of one country: public figures with their sources beside our own. The split is
 * published for one size of home (`splitKw`); its amounts are cents per watt DC at that size.
 */
export type PriceBook<C extends Currency = 'USD'> = {
  version: string
  currency: C
  /** ISO date the figures were gathered. */
  asOf: string
  /** Public price of a whole system: fixedCents + centsPerWatt x watts, published for `validKw`. */
  curve: { fixedCents: number; centsPerWatt: number; validKw: [number, number]; source: string }
  /** Size of the home whose price the lines divide, kW DC. */
  splitKw: number
  lines: PriceBookLine[]
  /** What a home may need beside the usual, each only where it applies. */
  adders: PriceAdder[]
  /** Cheapest and dearest against the public figure: the width of the shown band. */
  band: { lowFactor: number; highFactor: number; source: string }
  deposit: { maxCents: number; share: number; source: string }
  /** Operation and maintenance per kW DC and year. */
  operation: { centsPerKwYear: number; source: string }
  inverterReplacement: { year: number; centsPerWatt: number; source: string }
  /** Usual terms of loans and the worth of money; `null` where nothing is sourced. */
  finance: FinanceTerms | null
  /** What each source id stands for. */
  sources: Record<string, { title: string; date: string }>
}

export type FinanceTerms = {
  loanAprPct: number
  loanYears: number
  /** What the market asks now, percent. */
  marketAprPct: number
  /** Lowest and highest dealer fee seen, percent; ours is none. */
  dealerFeePct: [number, number]
  /** Nominal: with inflation. */
  discountPctPerYear: number
  source: string
}

export type PriceBookLine = {
  code: string
  /** `perWatt` lines share the curve's slope, `fixed` lines its intercept. */
  grows: 'perWatt' | 'fixed'
  nationalCentsPerWatt: number
  oursCentsPerWatt: number
  /** Source of the public figure. */
  source: string
}

export type PriceAdder = {
  code: string
  /** Cents for each unit; for `percent` the percent of the price without adders. */
  cents: number
  per: 'system' | 'watt' | 'kwh' | 'percent'
  source: string
}

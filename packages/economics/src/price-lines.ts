import type { PriceBook, PriceBookLine } from './price-book.ts'

/** One line of the price, ours beside the national figure, integer cents. */
export type PriceLine = { code: string; cents: number; nationalCents: number; source: string }

/** The price of a system, integer cents; the lines add up to the totals exactly. */
export type Price = {
  currency: 'USD'
  totalCents: number
  nationalTotalCents: number
  lowCents: number
  highCents: number
  depositCents: number
  lines: PriceLine[]
  bookVersion: string
}

/**
 * Prices a system of `kwDc`. The national curve has two terms, fixed + per watt (ATB 2025); the
 * published split of an 8 kW home divides each term: equipment, labour and tax grow with the watts,
 * permits, overhead, margin and grid connection do not. Our line keeps the ratio of the book.
 */
export function priceLines(kwDc: number, book: PriceBook): Price {
  const lines = book.lines.map((line) => priceLine(kwDc, line, book))
  const totalCents = lines.reduce((sum, line) => sum + line.cents, 0)
  const nationalTotalCents = lines.reduce((sum, line) => sum + line.nationalCents, 0)
  const { lowFactor, highFactor } = book.band
  return {
    currency: book.currency,
    totalCents,
    nationalTotalCents,
    lowCents: Math.min(totalCents, Math.round(nationalTotalCents * lowFactor)),
    highCents: Math.max(totalCents, Math.round(nationalTotalCents * highFactor)),
    depositCents: depositCents(totalCents, book),
    lines,
    bookVersion: book.version,
  }
}

function priceLine(kwDc: number, line: PriceBookLine, book: PriceBook): PriceLine {
  const kin = book.lines.filter((other) => other.grows === line.grows)
  const whole = kin.reduce((sum, other) => sum + other.nationalCentsPerWattAt8Kw, 0)
  const term =
    line.grows === 'perWatt' ? book.curve.centsPerWatt * kwDc * 1000 : book.curve.fixedCents
  const national = kwDc > 0 ? (term * line.nationalCentsPerWattAt8Kw) / whole : 0
  const ours = (national * line.oursCentsPerWattAt8Kw) / line.nationalCentsPerWattAt8Kw
  return {
    code: line.code,
    cents: Math.round(ours),
    nationalCents: Math.round(national),
    source: line.source,
  }
}

/** The most that may be asked before work starts: the smaller of the cap and the share. */
export function depositCents(totalCents: number, book: Pick<PriceBook, 'deposit'>): number {
  return Math.min(book.deposit.maxCents, Math.floor(totalCents * book.deposit.share))
}

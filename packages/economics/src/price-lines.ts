import type { Currency, PriceBook } from './price-book.ts'
import { quotePrice } from './price-quote.ts'

/** One line of the price, ours beside the public figure, integer cents. */
export type PriceLine = { code: string; cents: number; nationalCents: number; source: string }

/** The price of a system, integer cents; the lines add up to the totals exactly. */
export type Price<C extends Currency = 'USD'> = {
  currency: C
  totalCents: number
  nationalTotalCents: number
  lowCents: number
  highCents: number
  depositCents: number
  lines: PriceLine[]
  bookVersion: string
}

/**
 * Prices a system of `kwDc` without adders: the figures of `quotePrice` alone, as they are stored
 * and sent. Throws `BadInput` (`numberOutOfRange`).
 */
export function priceLines<C extends Currency>(kwDc: number, book: PriceBook<C>): Price<C> {
  const quote = quotePrice(kwDc, book)
  return {
    currency: quote.currency,
    totalCents: quote.totalCents,
    nationalTotalCents: quote.nationalTotalCents,
    lowCents: quote.band.lowCents,
    highCents: quote.band.highCents,
    depositCents: quote.depositCents,
    lines: quote.lines.map(({ code, cents, nationalCents, source }) => ({
      code,
      cents,
      nationalCents,
      source,
    })),
    bookVersion: quote.bookVersion,
  }
}

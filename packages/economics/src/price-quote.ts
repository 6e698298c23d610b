import { BadInput, within } from './bad-input.ts'
import { derived, type Explained, given } from './explained/explained.ts'
import type { Currency, PriceAdder, PriceBook, PriceBookLine } from './price-book.ts'

/** An adder a home needs: how many kWh of battery; 1 for all others. */
export type ChosenAdder = { code: string; quantity: number }

/** A line of the quote; its figures can be opened. */
export type QuoteLine = {
  code: string
  kind: 'base' | 'adder'
  cents: number
  nationalCents: number
  source: string
  tree: Explained
  nationalTree: Explained
}

/** A price with adders and the market around it, integer cents; lines add up to totals exactly. */
export type PriceQuote<C extends Currency = 'USD'> = {
  currency: C
  lines: QuoteLine[]
  totalCents: number
  nationalTotalCents: number
  /** What the market asks for such a system; ours lies within. Typical is the public figure. */
  band: { lowCents: number; typicalCents: number; highCents: number; source: string }
  depositCents: number
  /** False when the size lies outside what the public curve was published for. */
  withinCurve: boolean
  bookVersion: string
  tree: Explained
  nationalTree: Explained
}

type Terms = Record<PriceBookLine['grows'], Explained>

/**
 * Prices a system of `kwDc` with adders. The public curve has two terms, fixed + per watt; the
 * published split of one home divides each term: equipment, labour and tax grow with the watts,
 * permits, overhead, margin and grid connection do not. Our line keeps the ratio of the book.
 * Throws `BadInput`: `numberOutOfRange`, `unknownAdder`.
 */
export function quotePrice<C extends Currency>(
  kwDc: number,
  book: PriceBook<C>,
  chosen: readonly ChosenAdder[] = [],
): PriceQuote<C> {
  within('kwDc', kwDc, 0, 100_000)
  const terms = curveTerms(kwDc, book)
  const base = book.lines.map((line) => baseLine(line, terms, book))
  const bare = derived(
    'priceWithoutAdders',
    'cents',
    'sum',
    base.map(({ tree }) => tree),
  )
  const size = given('systemSize', kwDc, 'kW')
  const adders = chosen.map((one, index) => adderLine(one, index, book, { bare, size }))
  const lines = [...base, ...adders]
  const tree = derived(
    'price',
    'cents',
    'sum',
    lines.map((line) => line.tree),
  )
  const nationalTree = derived(
    'publicPrice',
    'cents',
    'sum',
    lines.map((line) => line.nationalTree),
  )
  return {
    currency: book.currency,
    lines,
    totalCents: tree.value,
    nationalTotalCents: nationalTree.value,
    band: bandAround(tree.value, nationalTree.value, book),
    depositCents: depositCents(tree.value, book),
    withinCurve: kwDc >= book.curve.validKw[0] && kwDc <= book.curve.validKw[1],
    bookVersion: book.version,
    tree,
    nationalTree,
  }
}

function curveTerms(kwDc: number, { curve }: Pick<PriceBook, 'curve'>): Terms {
  const perWatt = given('curvePerWatt', curve.centsPerWatt, 'centsPerWatt', curve.source)
  const size = given('systemSize', kwDc, 'kW')
  const fixed = given('curveFixed', curve.fixedCents, 'cents', curve.source)
  const any = given('anySystem', kwDc > 0 ? 1 : 0, 'count')
  const watts = given('wattsPerKilowatt', 1000, 'ratio')
  return {
    perWatt: derived('curveSlopeTerm', 'cents', 'product', [perWatt, size, watts]),
    fixed: derived('curveFixedTerm', 'cents', 'product', [fixed, any]),
  }
}

function baseLine(
  line: PriceBookLine,
  terms: Terms,
  { lines }: Pick<PriceBook, 'lines'>,
): QuoteLine {
  const { code, source } = line
  const share = (one: PriceBookLine) =>
    given(`split.${one.code}`, one.nationalCentsPerWatt, 'centsPerWatt', one.source)
  const kin = lines.filter((other) => other.grows === line.grows)
  const whole = derived(`split.${line.grows}`, 'centsPerWatt', 'sum', kin.map(share))
  const ours = given(`ours.${code}`, line.oursCentsPerWatt, 'centsPerWatt')
  const parts = [terms[line.grows], share(line), whole]
  const nationalTree = derived(`publicLine.${code}`, 'cents', 'shareCents', parts)
  const tree = derived(`line.${code}`, 'cents', 'bookLineCents', [...parts, ours])
  const figures = { cents: tree.value, nationalCents: nationalTree.value }
  return { code, kind: 'base', ...figures, source, tree, nationalTree }
}

/** An adder costs the same with us as with others: no public split exists for it. */
function adderLine(
  { code, quantity }: ChosenAdder,
  index: number,
  { adders }: Pick<PriceBook, 'adders'>,
  { bare, size }: { bare: Explained; size: Explained },
): QuoteLine {
  const adder = adders.find((one) => one.code === code)
  if (adder === undefined) throw new BadInput('unknownAdder', { field: 'adders', index })
  within('adders.quantity', quantity, 0, 10_000, index)
  const tree = adderTree(adder, quantity, bare, size)
  const cents = tree.value
  return {
    code,
    kind: 'adder',
    cents,
    nationalCents: cents,
    source: adder.source,
    tree,
    nationalTree: tree,
  }
}

function adderTree(
  adder: PriceAdder,
  quantity: number,
  bare: Explained,
  size: Explained,
): Explained {
  const { code, per, cents, source } = adder
  const id = `adder.${code}`
  if (per === 'percent') {
    const percent = given(`adderRate.${code}`, cents * quantity, 'percent', source)
    return derived(id, 'cents', 'percentCents', [bare, percent])
  }
  const rate = given(`adderRate.${code}`, cents, 'cents', source)
  const times = given(`adderQuantity.${code}`, quantity, 'count')
  const watts = [size, given('wattsPerKilowatt', 1000, 'ratio')]
  return derived(id, 'cents', 'productCents', [rate, times, ...(per === 'watt' ? watts : [])])
}

function bandAround(total: number, national: number, { band }: Pick<PriceBook, 'band'>) {
  return {
    lowCents: Math.min(total, Math.round(national * band.lowFactor)),
    typicalCents: national,
    highCents: Math.max(total, Math.round(national * band.highFactor)),
    source: band.source,
  }
}

/** The most that may be asked before work starts: the smaller of the cap and the share. */
export function depositCents(totalCents: number, book: Pick<PriceBook, 'deposit'>): number {
  return Math.min(book.deposit.maxCents, Math.floor(totalCents * book.deposit.share))
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AnyExplained, type PriceBook, priceLines, quotePrice, recompute } from './index.ts'

const read = (name: string) =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, '../../solar-data/data', name), 'utf8'),
  ) as unknown
const us = read('price-book.json') as PriceBook
const es = read('price-book-es.json') as PriceBook<'EUR'>
const size = fc.integer({ min: 0, max: 60_000 }).map((watts) => watts / 1000)
const adders = fc.uniqueArray(
  fc.record({
    code: fc.constantFrom('steepRoof', 'tallRoof', 'panelUpgrade', 'battery'),
    quantity: fc.integer({ min: 1, max: 30 }),
  }),
  { selector: ({ code }) => code },
)

function wrongFigures(root: AnyExplained): string[] {
  const here = recompute(root) === root.value ? [] : [root.id]
  return [...here, ...root.parts.flatMap(wrongFigures)]
}

describe('quotePrice', () => {
  it('gives the 8 kW home of SAM to the cent: 25,281.80 USD, each line as published', () => {
    const [fixed, perWatt] = [163, 153.0225]
    const curve = { ...us.curve, fixedCents: fixed * 8000, centsPerWatt: perWatt }
    const { lines, nationalTotalCents } = quotePrice(8, { ...us, curve })
    expect(nationalTotalCents).toBe(2_528_180)
    expect(Object.fromEntries(lines.map((line) => [line.code, line.nationalCents]))).toEqual({
      panels: 312_000,
      inverter: 288_000,
      mounting: 480_000,
      labour: 104_000,
      salesTax: 40_180,
      margin: 456_000,
      permits: 120_000,
      overhead: 712_000,
      gridConnection: 16_000,
    })
  })

  it('gives the average Spanish home of 2024, and the Madrid split of 5 kW in its proportions', () => {
    expect(quotePrice(4.7, es).nationalTotalCents).toBe(636_400)
    const five = quotePrice(5, es)
    const of = (code: string) => five.lines.find((line) => line.code === code)?.cents ?? 0
    expect(of('panels') / of('inverter')).toBeCloseTo(2800 / 1200, 3)
    expect(of('permits')).toBe(30_000)
    expect(five).toMatchObject({ currency: 'EUR', withinCurve: true })
    expect(five.band.lowCents / 100).toBeCloseTo(5000, -1.5)
    expect(five.band.highCents / 100).toBeCloseTo(9000, -1.5)
  })

  it('adds what the home needs, line by line', () => {
    const plain = quotePrice(8, us)
    const full = quotePrice(8, us, [
      { code: 'steepRoof', quantity: 1 },
      { code: 'panelUpgrade', quantity: 1 },
      { code: 'battery', quantity: 12.5 },
    ])
    const extra = full.lines.filter(({ kind }) => kind === 'adder').map(({ cents }) => cents)
    expect(extra).toEqual([120_000, 325_000, 1_544_370])
    expect(full.totalCents).toBe(plain.totalCents + 120_000 + 325_000 + 1_544_370)
    const taxed = quotePrice(5, es, [{ code: 'worksTax', quantity: 1 }])
    expect(taxed.totalCents).toBe(Math.round(quotePrice(5, es).totalCents * 1.0425))
  })

  it('adds up exactly, explains itself, and lies in its band', () => {
    fc.assert(
      fc.property(size, adders, (kwDc, chosen) => {
        const quote = quotePrice(kwDc, us, chosen)
        const sum = quote.lines.reduce((total, line) => total + line.cents, 0)
        expect(sum).toBe(quote.totalCents)
        expect(quote.lines.every(({ cents }) => Number.isInteger(cents) && cents >= 0)).toBe(true)
        expect([...wrongFigures(quote.tree), ...wrongFigures(quote.nationalTree)]).toEqual([])
        const { lowCents, typicalCents, highCents } = quote.band
        expect(typicalCents).toBe(quote.nationalTotalCents)
        expect(quote.totalCents).toBeGreaterThanOrEqual(lowCents)
        expect(quote.totalCents).toBeLessThanOrEqual(highCents)
      }),
    )
  })

  it('is what priceLines says, and refuses what it does not know', () => {
    expect(quotePrice(7.2, us).totalCents).toBe(priceLines(7.2, us).totalCents)
    expect(() => quotePrice(8, us, [{ code: 'moat', quantity: 1 }])).toThrow('unknownAdder')
    expect(() => quotePrice(Number.NaN, us)).toThrow('numberOutOfRange')
    expect(() => quotePrice(8, us, [{ code: 'battery', quantity: -1 }])).toThrow('numberOutOfRange')
  })

  it('names a source for every figure of both books', () => {
    for (const book of [us, es]) {
      const used = [
        ...book.lines,
        ...book.adders,
        book.curve,
        book.band,
        book.deposit,
        book.operation,
        book.inverterReplacement,
        ...(book.finance === null ? [] : [book.finance]),
      ]
      for (const { source } of used) expect(book.sources[source]?.date, source).toMatch(/^20\d\d/)
    }
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PriceBook, priceLines } from './index.ts'

const path = join(import.meta.dirname, '../../solar-data/data/price-book.json')
const book = JSON.parse(readFileSync(path, 'utf8')) as PriceBook
const anySize = fc.integer({ min: 1, max: 60_000 }).map((watts) => watts / 1000)

describe('priceLines', () => {
  it('follows the national curve: 5.95 USD per watt at 3 kW, 2.75 at 11', () => {
    const perWatt = (kw: number) => priceLines(kw, book).nationalTotalCents / 100 / kw / 1000
    expect(perWatt(3)).toBeCloseTo(5.954, 3)
    expect(perWatt(11)).toBeCloseTo(2.746, 3)
  })

  it('comes within 2 % of the published 8 kW home, line by line within 2 %', () => {
    const { nationalTotalCents, lines } = priceLines(8, book)
    expect(Math.abs(nationalTotalCents / 2_528_180 - 1)).toBeLessThan(0.02)
    for (const [code, cents] of [
      ['panels', 312_000],
      ['permits', 120_000],
      ['overhead', 712_000],
    ] as const) {
      const line = lines.find((one) => one.code === code)
      expect(Math.abs((line?.nationalCents ?? 0) / cents - 1), code).toBeLessThan(0.02)
    }
  })

  it('adds up in whole cents, inside its band, with a deposit of at most 1,000 USD or a tenth', () => {
    fc.assert(
      fc.property(anySize, (kwDc) => {
        const price = priceLines(kwDc, book)
        const sum = (pick: 'cents' | 'nationalCents') =>
          price.lines.reduce((total, line) => total + line[pick], 0)
        expect(sum('cents')).toBe(price.totalCents)
        expect(sum('nationalCents')).toBe(price.nationalTotalCents)
        expect(price.lines.every((line) => Number.isInteger(line.cents) && line.cents >= 0)).toBe(
          true,
        )
        expect(price.lowCents).toBeLessThanOrEqual(price.totalCents)
        expect(price.highCents).toBeGreaterThanOrEqual(price.totalCents)
        expect(price.depositCents).toBeLessThanOrEqual(100_000)
        expect(price.depositCents).toBeLessThanOrEqual(price.totalCents / 10)
      }),
    )
  })

  it('costs more for more, less per watt, and nothing for nothing', () => {
    fc.assert(
      fc.property(anySize, (kwDc) => {
        const [less, more] = [priceLines(kwDc, book), priceLines(kwDc + 1, book)]
        expect(more.totalCents).toBeGreaterThan(less.totalCents)
        expect(more.totalCents / (kwDc + 1)).toBeLessThan(less.totalCents / kwDc)
      }),
    )
    expect(priceLines(0, book)).toMatchObject({ totalCents: 0, highCents: 0, depositCents: 0 })
  })

  it('names a known source for every figure', () => {
    const used = [...book.lines, book.curve, book.band, book.deposit, book.operation]
    for (const { source } of used) expect(book.sources[source]?.date).toMatch(/^20\d\d/)
  })
})

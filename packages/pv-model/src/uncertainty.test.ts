import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PvModelError, publishedParts, uncertainty, yieldOfYears } from './index.ts'

describe('P50 and P90', () => {
  it('year-to-year weather of the packaged place is 4.19 % of the mean', () => {
    const { parts, p50, p90 } = uncertainty(1000, { parts: [] })
    expect(yieldOfYears.kwh).toHaveLength(18)
    expect(parts).toHaveLength(1)
    expect(parts[0]?.sdPct).toBeCloseTo(4.19, 2)
    expect(p50).toBe(1000)
    expect(p90 / p50).toBeCloseTo(0.946, 3)
  })

  it('all parts together are their root of squares, each with its own drop and share', () => {
    const whole = uncertainty(8000)
    const squares = whole.parts.reduce((sum, { sdPct }) => sum + sdPct ** 2, 0)
    expect(whole.parts.map(({ name }) => name)).toEqual([
      'weatherYears',
      ...publishedParts.map(({ name }) => name),
    ])
    expect(whole.sdPct).toBeCloseTo(Math.sqrt(squares), 12)
    expect(whole.sdPct).toBeCloseTo(9.58, 2)
    expect(whole.p90).toBeCloseTo(8000 * (1 - 0.012816 * whole.sdPct), 9)
    expect(whole.parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12)
    const drops = whole.parts.reduce((sum, { p90DropKwh }) => sum + p90DropKwh ** 2, 0)
    expect(Math.sqrt(drops)).toBeCloseTo(8000 - whole.p90, 9)
    expect(whole.parts.every(({ source }) => source.length > 0)).toBe(true)
  })

  it('the parts of the Toronto study give its first year within one percent, its own 8.7', () => {
    const own = [96.1, 103.9, 96.1, 103.9, 96.1, 103.9, 100, 100]
    const { sdPct } = uncertainty(1, { yearlyYields: own })
    expect(Math.abs(sdPct - 8.7)).toBeLessThan(1)
  })

  it('the weather of many years evens out, the rest stays', () => {
    const one = uncertainty(8000)
    const life = uncertainty(8000, { years: 25 })
    expect(life.p90).toBeGreaterThan(one.p90)
    expect(life.parts[0]?.sdPct).toBeCloseTo((one.parts[0]?.sdPct ?? 0) / 5, 12)
    expect(life.parts[1]).toMatchObject({ sdPct: 5 })
  })

  it('names what it cannot use', () => {
    const code = (run: () => unknown) => {
      try {
        run()
        return 'none'
      } catch (error) {
        return error instanceof PvModelError ? error.code : 'other'
      }
    }
    expect(code(() => uncertainty(Number.NaN))).toBe('badYield')
    expect(code(() => uncertainty(-1))).toBe('badYield')
    expect(code(() => uncertainty(1, { years: 0 }))).toBe('badYears')
    expect(code(() => uncertainty(1, { yearlyYields: [1, 2] }))).toBe('tooFewYears')
    expect(code(() => uncertainty(1, { yearlyYields: [1, 2, 3, 0, 5] }))).toBe('badYield')
    const part = { ...publishedParts[0]!, sdPct: Infinity }
    expect(code(() => uncertainty(1, { parts: [part] }))).toBe('badDeviation')
  })

  it('is between nothing and P50, grows with the yield, and each part only lowers P90', () => {
    const sd = fc.double({ min: 0, max: 100, noNaN: true })
    const part = sd.map((sdPct) => ({ ...publishedParts[0]!, sdPct }))
    const input = fc.record({
      yearlyYields: fc.array(fc.double({ min: 1, max: 1e6, noNaN: true }), { minLength: 5 }),
      years: fc.integer({ min: 1, max: 1000 }),
      parts: fc.array(part, { maxLength: 8 }),
    })
    const kwh = fc.double({ min: 0, max: 1e9, noNaN: true })
    fc.assert(
      fc.property(kwh, input, part, (annual, given, more) => {
        const { p50, p90, sdPct } = uncertainty(annual, given)
        expect(p50).toBe(annual)
        expect(p90 >= 0 && p90 <= p50 && Number.isFinite(sdPct)).toBe(true)
        expect(
          uncertainty(annual, { ...given, parts: [...given.parts, more] }).p90,
        ).toBeLessThanOrEqual(p90)
        expect(uncertainty(2 * annual, given).p90).toBeCloseTo(2 * p90, 3)
      }),
    )
  })

  it('never throws anything but our own error', () => {
    const anything = fc.double()
    fc.assert(
      fc.property(anything, anything, fc.array(anything), (annual, years, yearlyYields) => {
        try {
          const { p90 } = uncertainty(annual, { years, yearlyYields })
          expect(Number.isFinite(p90)).toBe(true)
        } catch (error) {
          expect(error).toBeInstanceOf(PvModelError)
        }
      }),
    )
  })
})

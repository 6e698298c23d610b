import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandScale } from './band-scale.ts'

const cents = fc.integer({ min: 0, max: 100_000_000 })

describe('bandScale', () => {
  it('keeps every amount on the line, in order', () => {
    const band = fc.record({
      lowCents: cents,
      highCents: cents,
      totalCents: cents,
      nationalTotalCents: cents,
    })
    fc.assert(
      fc.property(band, fc.integer({ min: 200, max: 1200 }), (one, width) => {
        const at = bandScale(one, width)
        const sorted = Object.values(one).toSorted((a, b) => a - b)
        const places = sorted.map(at)
        for (const x of places) expect(x >= 0 && x <= width).toBe(true)
        expect(places).toEqual(places.toSorted((a, b) => a - b))
      }),
    )
  })
})

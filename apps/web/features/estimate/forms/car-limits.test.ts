import { carLoad } from '@girasol/economics'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mostCarKwh } from './car-limits.ts'

describe('mostCarKwh', () => {
  it('is never more than a charger can give', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 50, noNaN: true }), (powerKw) => {
        const kwhPerYear = mostCarKwh(powerKw)
        expect(kwhPerYear).toBeLessThanOrEqual(20_000)
        expect(() => carLoad({ kwhPerYear, powerKw, startHour: 23 })).not.toThrow()
      }),
    )
  })
})

import { distanceKm } from '@girasol/pv-model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headingTo, pointAway, ringAround } from './rings.ts'

const positions = fc.record({
  latitude: fc.double({ min: 18, max: 65, noNaN: true }),
  longitude: fc.double({ min: -160, max: -66, noNaN: true }),
})

describe('rings', () => {
  it('lie everywhere as far from home as they say', () => {
    fc.assert(
      fc.property(positions, fc.double({ min: 1, max: 50, noNaN: true }), (home, miles) => {
        for (const [longitude, latitude] of ringAround(home, miles).line) {
          const km = distanceKm(home, { latitude, longitude })
          expect(km / (miles * 1.609344)).toBeCloseTo(1, 2)
        }
      }),
    )
  })

  it('a heading leads back to the point that lies there', () => {
    fc.assert(
      fc.property(positions, fc.double({ min: 0, max: 359, noNaN: true }), (home, degrees) => {
        const [longitude, latitude] = pointAway(home, 10, degrees)
        const off = Math.abs(headingTo(home, { latitude, longitude }) - degrees)
        expect(Math.min(off, 360 - off)).toBeLessThan(0.5)
      }),
    )
  })
})

import { describe, expect, it } from '@jest/globals'
import { distanceKm } from '@girasol/pv-model'
import fc from 'fast-check'
import { bearing, ringKm } from './bearing.ts'

const tucson = { latitude: 32.22, longitude: -110.97 }
const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true })

describe('bearing', () => {
  it.each([
    [0.1, 0, 0],
    [0, 0.1, 90],
    [-0.1, 0, 180],
    [0, -0.1, 270],
  ])('of %p north and %p east is %p degrees', (north, east, expected) => {
    const to = { latitude: tucson.latitude + north, longitude: tucson.longitude + east }
    expect(bearing(tucson, to).degrees).toBeCloseTo(expected, 6)
  })

  it('agrees with the great circle within a percent over a day’s drive', () => {
    fc.assert(
      fc.property(degrees(60), degrees(179), degrees(2), degrees(2), (lat, lon, north, east) => {
        const from = { latitude: lat, longitude: lon }
        const to = { latitude: lat + north, longitude: lon + east }
        const exact = distanceKm(from, to)
        expect(Math.abs(bearing(from, to).km - exact)).toBeLessThanOrEqual(exact * 0.01 + 0.001)
      }),
    )
  })
})

describe('ringKm', () => {
  it('is never smaller than the distance, up to a thousand', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1000, noNaN: true }), (km) => {
        expect(ringKm(km)).toBeGreaterThanOrEqual(km)
      }),
    )
  })
})

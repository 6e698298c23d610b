import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evenHorizon, horizonAt, readHorizon } from './index.ts'

describe('skyline', () => {
  it('runs straight between points and over north', () => {
    const horizon = readHorizon([
      { azimuthDeg: 270, elevationDeg: 10 },
      { azimuthDeg: 90, elevationDeg: 20 },
    ])
    expect(horizonAt(horizon, 0).elevationDeg).toBe(15)
    expect(horizonAt(horizon, 45).elevationDeg).toBe(17.5)
    expect(horizonAt(horizon, 180).elevationDeg).toBe(15)
    expect(horizonAt(horizon, 630).elevationDeg).toBe(10)
  })

  it('takes 48 values of PVGIS from north clockwise, and its pairs from south', () => {
    const even = evenHorizon(Array.from({ length: 48 }, (_, at) => at))
    expect(even[12]).toEqual({ azimuthDeg: 90, elevationDeg: 12 })
    const pairs = Array.from({ length: 49 }, (_, at) => ({
      azimuthDeg: -180 + at * 7.5 + 180,
      elevationDeg: at === 48 ? 0 : at,
    }))
    const horizon = readHorizon(pairs)
    expect(horizon.azimuths).toHaveLength(48)
    expect(horizonAt(horizon, 93.75).elevationDeg).toBe(12.5)
  })

  it('blends what rows of trees let through', () => {
    const horizon = readHorizon([
      { azimuthDeg: 0, elevationDeg: 5, transmission: 0.5 },
      { azimuthDeg: 180, elevationDeg: 5 },
    ])
    expect(horizonAt(horizon, 90).through[3]).toBe(0.25)
  })

  it('stays between its lowest and highest point', () => {
    const point = fc.record({
      azimuthDeg: fc.double({ min: -360, max: 720, noNaN: true }),
      elevationDeg: fc.double({ min: 0, max: 90, noNaN: true }),
    })
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 1, maxLength: 60 }),
        fc.double({ min: -999, max: 999, noNaN: true }),
        (points, azimuth) => {
          const heights = points.map(({ elevationDeg }) => elevationDeg)
          const { elevationDeg } = horizonAt(readHorizon(points), azimuth)
          expect(elevationDeg).toBeGreaterThanOrEqual(Math.min(...heights) - 1e-9)
          expect(elevationDeg).toBeLessThanOrEqual(Math.max(...heights) + 1e-9)
        },
      ),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ArrayPlane, simulatePlane } from './index.ts'
import { rearWeights, type RowSection, strips } from './rear-geometry.ts'
import { shadeOfRows } from './row-shadow.ts'
import { rack } from './testing/any-plane.ts'
import { siteOf } from './testing/stations.ts'

function sectionOf(tiltDeg: number, pitch = 6, slope = 3, clearance = 1): RowSection {
  const tilt = (tiltDeg * Math.PI) / 180
  return {
    pitch,
    height: slope * Math.sin(tilt),
    depth: slope * Math.cos(tilt),
    clearance,
    tilt,
  }
}

describe('the back of a row', () => {
  it('never sees more than the half sphere before it', () => {
    const tilts = fc.double({ min: 0, max: 90, noNaN: true })
    const pitches = fc.double({ min: 3.1, max: 60, noNaN: true })
    fc.assert(
      fc.property(tilts, pitches, (tiltDeg, pitch) => {
        const { sky, horizon, skyOnGround, groundUpTo } = rearWeights(sectionOf(tiltDeg, pitch))
        const ground = groundUpTo[strips] ?? 0
        expect(Math.min(sky, horizon, skyOnGround, ground)).toBeGreaterThanOrEqual(0)
        expect(sky + ground).toBeLessThan(1.1)
        expect(skyOnGround).toBeLessThanOrEqual(ground + 1e-9)
      }),
      { numRuns: 60 },
    )
  })

  it('sees only the ground while it lies level, and half of the sky upright on a wide field', () => {
    const level = rearWeights(sectionOf(0))
    expect(level.sky).toBe(0)
    expect(level.groundUpTo[strips]).toBeGreaterThan(0.9)
    expect(rearWeights(sectionOf(90, 3000)).sky).toBeCloseTo(0.47, 1)
  })

  it('is dark where the sun stands before the row, and bright where it stands behind', () => {
    const shadow = { start: 0, end: 0, second: 0, back: 0 }
    shadeOfRows(sectionOf(30, 30), 0.5, shadow)
    expect(shadow.back).toBe(0)
    expect(shadow.end).toBeGreaterThan(shadow.start)
    shadeOfRows(sectionOf(80, 30), -1, shadow)
    expect(shadow.back).toBe(1)
    shadeOfRows(sectionOf(30, 6), Infinity, shadow)
    expect([shadow.start, shadow.end]).toEqual([0, strips])
  })

  it('yields more over brighter ground and in wider rows, on racks and trackers', () => {
    const site = siteOf('phoenix_az_psm3')
    const kwh = (plane: Partial<ArrayPlane>) =>
      simulatePlane(site, { ...rack, bifaciality: 0.7, ...plane }).annualKwh
    for (const mounting of ['openRack', 'oneAxis', 'twoAxis'] as const) {
      const grass = kwh({ mounting, albedo: [0.2] })
      expect(grass / kwh({ mounting, albedo: [0.2], bifaciality: 0 })).toBeGreaterThan(1.02)
      expect(grass / kwh({ mounting, albedo: [0.2], bifaciality: 0 })).toBeLessThan(1.2)
      expect(kwh({ mounting, albedo: [0.6] })).toBeGreaterThan(grass)
    }
    const gain = (groundCoverRatio: number) =>
      kwh({ groundCoverRatio }) / kwh({ groundCoverRatio, bifaciality: 0 })
    expect(gain(0.2)).toBeGreaterThan(gain(0.7))
  })
})

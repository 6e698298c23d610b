import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixedFacing, turningOf } from './facing.ts'
import { type ArrayPlane, simulatePlane } from './index.ts'
import { rack } from './testing/any-plane.ts'
import { siteOf } from './testing/stations.ts'

const site = siteOf('phoenix_az_psm3')
const steps = fc.integer({ min: 0, max: site.steps - 1 })
const axisOf = (change: Partial<ArrayPlane> = {}): ArrayPlane => ({
  ...rack,
  mounting: 'oneAxis',
  tiltDeg: 0,
  ...change,
})

function at(plane: ArrayPlane, step: number) {
  const facing = fixedFacing(plane.tiltDeg, plane.azimuthDeg)
  turningOf(plane)?.(site, step, facing)
  const cosine =
    (site.sunEast[step] ?? 0) * facing.normalEast +
    (site.sunNorth[step] ?? 0) * facing.normalNorth +
    (site.sunUp[step] ?? 0) * facing.cosTilt
  return { facing, cosine }
}

describe('trackers', () => {
  it('face the sun fully with two axes', () => {
    fc.assert(
      fc.property(steps, (step) => {
        expect(at({ ...rack, mounting: 'twoAxis' }, step).cosine).toBeCloseTo(1, 12)
      }),
    )
  })

  it('turn one axis to the best angle within its limit', () => {
    const tilts = fc.integer({ min: 0, max: 60 })
    const limits = fc.integer({ min: 5, max: 90 })
    const azimuths = fc.integer({ min: 0, max: 359 })
    fc.assert(
      fc.property(steps, tilts, azimuths, limits, (step, tiltDeg, azimuthDeg, rotationLimitDeg) => {
        const plane = axisOf({ tiltDeg, azimuthDeg, rotationLimitDeg })
        const best = at(plane, step)
        const furthest = (limit(plane) * Math.PI) / 180
        expect(Math.abs(best.facing.rotation)).toBeLessThan(furthest + 1e-9)
        for (let less = 0; less < limit(plane); less += 7) {
          expect(at({ ...plane, rotationLimitDeg: less }, step).cosine).toBeLessThan(
            best.cosine + 1e-9,
          )
        }
      }),
    )
  })

  it('backtrack so far that the rows just clear each other, in the morning and the evening', () => {
    const cover = 0.4
    const plane = axisOf({ mounting: 'oneAxisBacktracking', groundCoverRatio: cover })
    const wide = { ...plane, rotationLimitDeg: 90 }
    let turnedBack = 0
    for (let step = 0; step < site.steps; step++) {
      const { facing } = at(wide, step)
      const { rotation, idealRotation } = facing
      expect(Math.abs(rotation)).toBeLessThanOrEqual(Math.abs(idealRotation) + 1e-9)
      if (Math.abs(rotation - idealRotation) < 1e-9) continue
      turnedBack++
      // The shadow of a row, cast along the sun's direction across the rows, is one pitch long.
      const shadow = Math.cos(rotation) + Math.sin(rotation) * Math.tan(idealRotation)
      if (Math.abs(idealRotation) < 1.55) expect(cover * shadow).toBeCloseTo(1, 6)
    }
    expect(turnedBack).toBeGreaterThan(500)
  })

  it('yield more the more freely they turn', () => {
    const kwh = (plane: ArrayPlane) => simulatePlane(site, plane).annualKwh
    const one = kwh(axisOf({ rotationLimitDeg: 60 }))
    expect(kwh({ ...rack, mounting: 'twoAxis' })).toBeGreaterThan(one)
    expect(one).toBeGreaterThan(kwh(axisOf({ rotationLimitDeg: 30 })))
    const still = axisOf({ rotationLimitDeg: 0, groundCoverRatio: 0.05 })
    const level = { ...rack, tiltDeg: 0, groundCoverRatio: 0.05 }
    expect(kwh(still) / kwh(level)).toBeCloseTo(1, 3)
  })
})

function limit(plane: ArrayPlane): number {
  return plane.rotationLimitDeg ?? 45
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beamCover, diffuseCover } from './cover-loss.ts'
import { acPower, sizeInverter } from './inverter.ts'
import { distanceKm } from './station-distance.ts'
import { combineLosses } from './system-losses.ts'

describe('cover', () => {
  it('passes everything straight on and ever less towards grazing light', () => {
    expect(beamCover(1)).toBeCloseTo(1, 6)
    const cosine = fc.double({ min: 0.02, max: 0.98, noNaN: true })
    fc.assert(
      fc.property(cosine, (c) => {
        expect(beamCover(c)).toBeLessThanOrEqual(beamCover(c + 0.02) + 1e-12)
      }),
    )
    expect(beamCover(0)).toBeGreaterThan(0)
  })

  it('treats sky and ground at every tilt', () => {
    for (let tilt = 0; tilt <= 90; tilt++) {
      const { sky, ground } = diffuseCover((tilt * Math.PI) / 180)
      expect(sky > 0.8 && sky <= 1 && ground >= 0 && ground <= 1).toBe(true)
    }
    expect(diffuseCover(0).ground).toBe(0)
  })
})

describe('inverter', () => {
  it('starts late, keeps its efficiency at full load and clips', () => {
    const inverter = sizeInverter(6000, 1.2, 96)
    expect(acPower(inverter, inverter.startW)).toBe(0)
    expect(acPower(inverter, inverter.dcRatedW)).toBeCloseTo(5000, 9)
    expect(acPower(inverter, 6000)).toBe(5000)
    expect(inverter.startW).toBeCloseTo(0.004931 * 5000, 9)
  })
})

describe('combineLosses', () => {
  it('gives the 14.08 % of the PVWatts defaults', () => {
    expect(combineLosses([2, 3, 0, 2, 2, 0.5, 1.5, 1, 3])).toBeCloseTo(14.0757, 4)
    expect(combineLosses([])).toBe(0)
  })
})

describe('distanceKm', () => {
  it('measures New York to Los Angeles', () => {
    const newYork = { latitude: 40.71, longitude: -74.01 }
    const losAngeles = { latitude: 34.05, longitude: -118.24 }
    expect(distanceKm(newYork, losAngeles)).toBeCloseTo(3936, -1)
    expect(distanceKm(newYork, newYork)).toBe(0)
  })
})

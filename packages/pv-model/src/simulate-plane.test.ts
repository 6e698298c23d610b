import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ArrayPlane,
  decodeWeather,
  prepareSite,
  PvModelError,
  simulatePlane,
} from './index.ts'

const folder = join(import.meta.dirname, '../../solar-data/data/weather')
const stations = ['phoenix_az_psm3', 'duluth_mn_tmy3'] as const
const sites = stations.map((id) =>
  prepareSite(decodeWeather(readFileSync(join(folder, `${id}.gsw`)))),
)
const [phoenix] = sites

function simulate(station: (typeof stations)[number], plane: ArrayPlane, hourly = false) {
  const site = sites[stations.indexOf(station)]
  if (site === undefined) throw new Error('no site')
  return simulatePlane(site, plane, { hourly })
}

const anyPlane = fc.record({
  kwDc: fc.oneof(fc.constant(0), fc.double({ min: 1, max: 30, noNaN: true })),
  tiltDeg: fc.double({ min: 0, max: 90, noNaN: true }),
  azimuthDeg: fc.integer({ min: 0, max: 359 }),
  mounting: fc.constantFrom('roof' as const, 'openRack' as const),
  moduleType: fc.constantFrom('standard' as const, 'premium' as const, 'thinFilm' as const),
  losses: fc.double({ min: 0, max: 60, noNaN: true }),
  dcAcRatio: fc.double({ min: 0.9, max: 1.6, noNaN: true }),
  inverterEfficiencyPct: fc.double({ min: 90, max: 99, noNaN: true }),
})
// A failure should print a name, not a year of weather.
const anySite = fc.constantFrom(...stations)
const roof: ArrayPlane = {
  kwDc: 4,
  tiltDeg: 20,
  azimuthDeg: 180,
  mounting: 'roof',
  moduleType: 'standard',
  losses: 14.08,
  dcAcRatio: 1.2,
  inverterEfficiencyPct: 96,
}
const runs = { numRuns: 40 }

describe('simulatePlane', () => {
  it('is never negative, never beyond the inverter, and adds up', () => {
    fc.assert(
      fc.property(anySite, anyPlane, (station, plane) => {
        const year = simulate(station, plane, true)
        const rating = (plane.kwDc * 1000) / plane.dcAcRatio
        const hours = year.hourlyAcW ?? new Float64Array()
        expect(hours).toHaveLength(8760)
        expect(hours.every((watts) => watts >= 0 && watts <= rating * (1 + 1e-12))).toBe(true)
        const fromHours = hours.reduce((sum, watts) => sum + watts, 0) / 1000
        expect(year.poaMonthly.every((kwh) => kwh >= 0)).toBe(true)
        expect(fromHours).toBeCloseTo(year.annualKwh, 6)
        const direct = year.hourlyDcW?.reduce((sum, watts) => sum + watts, 0) ?? Number.NaN
        const months = year.dcMonthlyKwh.reduce((sum, kwh) => sum + kwh, 0)
        expect(direct / 1000).toBeCloseTo(months, 6)
        expect(year.monthlyKwh.reduce((sum, kwh) => sum + kwh, 0)).toBeCloseTo(year.annualKwh, 6)
      }),
      runs,
    )
  })

  it('is proportional to the power of a roof', () => {
    fc.assert(
      fc.property(anySite, anyPlane, fc.integer({ min: 2, max: 9 }), (station, plane, times) => {
        const one = simulate(station, { ...plane, mounting: 'roof' })
        const many = simulate(station, { ...plane, mounting: 'roof', kwDc: plane.kwDc * times })
        expect(many.annualKwh).toBeCloseTo(one.annualKwh * times, 4)
      }),
      runs,
    )
  })

  it('does not care how often a plane is turned around', () => {
    fc.assert(
      fc.property(anySite, anyPlane, fc.integer({ min: -3, max: 3 }), (station, plane, turns) => {
        const azimuthDeg = plane.azimuthDeg + 360 * turns
        expect(simulate(station, { ...plane, azimuthDeg })).toEqual(simulate(station, plane))
      }),
      runs,
    )
  })

  it('loses with losses, and a level plane has no direction', () => {
    fc.assert(
      fc.property(anySite, anyPlane, (station, plane) => {
        const less = simulate(station, { ...plane, losses: plane.losses + 5 }).annualKwh
        const more = simulate(station, plane).annualKwh
        expect(less < more || plane.kwDc === 0).toBe(true)
        const level = { ...plane, tiltDeg: 0, mounting: 'roof' as const }
        const turned = { ...level, azimuthDeg: plane.azimuthDeg + 77 }
        expect(simulate(station, turned).annualKwh).toBeCloseTo(
          simulate(station, level).annualKwh,
          6,
        )
      }),
      runs,
    )
  })

  it('prefers a plane that is tilted towards the sun', () => {
    for (const site of sites) {
      const kwh = (tiltDeg: number, azimuthDeg: number) =>
        simulatePlane(site, { ...roof, tiltDeg, azimuthDeg }).annualKwh
      expect(kwh(15, 180)).toBeGreaterThan(kwh(0, 180))
      expect(kwh(30, 180)).toBeGreaterThan(kwh(15, 180))
      expect(kwh(30, 0)).toBeLessThan(kwh(15, 0))
      expect(kwh(30, 180)).toBeGreaterThan(kwh(30, 90))
      expect(kwh(30, 90)).toBeGreaterThan(kwh(30, 0))
    }
  })

  it('keeps a rack cooler than a roof, and closer rows darker', () => {
    if (phoenix === undefined) throw new Error('no site')
    const rack = { ...roof, mounting: 'openRack' as const, groundCoverRatio: 0.1 }
    const onRack = simulatePlane(phoenix, rack).annualKwh
    expect(onRack).toBeGreaterThan(simulatePlane(phoenix, roof).annualKwh)
    const dense = simulatePlane(phoenix, { ...rack, groundCoverRatio: 0.6 })
    expect(dense.annualKwh).toBeLessThan(onRack)
  })

  it('refuses what is not a plane', () => {
    if (phoenix === undefined) throw new Error('no site')
    const wrong: Partial<ArrayPlane>[] = [
      { tiltDeg: 91 },
      { kwDc: -1 },
      { azimuthDeg: Number.NaN },
      { inverterEfficiencyPct: 0 },
      { dcAcRatio: 0 },
      { losses: 101 },
    ]
    for (const change of wrong) {
      expect(() => simulatePlane(phoenix, { ...roof, ...change })).toThrow(PvModelError)
    }
  })
})

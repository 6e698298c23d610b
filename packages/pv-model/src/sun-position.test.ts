import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sunAt, sunDays } from './sun-days.ts'
import { daysSinceJ2000, horizonOf, sunDirection, sunPlace } from './sun-position.ts'

const degrees = (radians: number) => (radians * 180) / Math.PI
const azimuthOf = (sun: { east: number; north: number }) =>
  (degrees(Math.atan2(sun.east, sun.north)) + 360) % 360
const apart = (a: number, b: number) => Math.abs(((((a - b) % 360) + 540) % 360) - 180)

describe('sun position', () => {
  it('counts days from noon of 2000-01-01', () => {
    expect(daysSinceJ2000(2000, 1, 1, 12)).toBe(0)
    expect(daysSinceJ2000(1987, 4, 10, 0)).toBe(2446895.5 - 2451545)
    expect(daysSinceJ2000(2001, 2, 28, 24)).toBe(daysSinceJ2000(2001, 3, 1, 0))
  })

  it('gives the declination of Meeus example 25.b (1992-10-13)', () => {
    const { declination } = sunPlace(daysSinceJ2000(1992, 10, 13, 0))
    expect(Math.abs(degrees(declination) - -7.78387)).toBeLessThan(0.0005)
  })

  it('gives the zenith and azimuth of the NREL SPA report (2003-10-17, Golden)', () => {
    const utHours = 12 + 30 / 60 + 30 / 3600 + 7
    const place = sunPlace(daysSinceJ2000(2003, 10, 17, utHours))
    const sun = sunDirection(place, horizonOf(39.742476, -105.1786), 820, 11)
    expect(Math.abs(degrees(sun.zenith) - 50.11162)).toBeLessThan(0.0005)
    expect(Math.abs(azimuthOf(sun) - 194.34024)).toBeLessThan(0.0005)
    expect(Math.hypot(sun.east, sun.north, sun.up)).toBeCloseTo(1, 12)
  })

  it('is within 0.0005 degrees of the whole algorithm from 1960 to 2030, all over the earth', () => {
    const [, , ...rows] = readFileSync(
      join(import.meta.dirname, '../fixtures/sun-positions.csv'),
      'utf8',
    )
      .trim()
      .split('\n')
    expect(rows).toHaveLength(400)
    for (const row of rows) {
      const [time = '', ...numbers] = row.split(',')
      const [lat = 0, lon = 0, mbar = 0, celsius = 0, zenith = 0, azimuth = 0] = numbers.map(Number)
      const days = (Date.parse(time) - Date.parse('2000-01-01T12:00:00Z')) / 86_400_000
      const sun = sunDirection(sunPlace(days), horizonOf(lat, lon), mbar, celsius)
      expect(Math.abs(degrees(sun.zenith) - zenith), row).toBeLessThan(0.0005)
      const across = Math.sin(sun.zenith) * apart(azimuthOf(sun), azimuth)
      expect(across, row).toBeLessThan(0.0005)
    }
  })

  it('the parabolas of a day are the series itself, in any time zone and year', () => {
    const station = {
      source: '',
      stationId: '',
      name: '',
      state: '',
      country: '',
      latitude: 0,
      longitude: 0,
      elevationM: 0,
    }
    const zone = fc.integer({ min: -48, max: 56 }).map((quarters) => quarters / 4)
    const year = fc.integer({ min: 1950, max: 2050 })
    fc.assert(
      fc.property(
        zone,
        year,
        fc.nat(27),
        fc.double({ min: 0, max: 24, noNaN: true }),
        (z, y, d, h) => {
          const monthYears = Array.from({ length: 12 }, () => y)
          const days = sunDays({ station: { ...station, utcOffsetHours: z }, monthYears })
          const place = { declination: 0, greenwichHourAngle: 0, distanceAu: 1 }
          sunAt(days, d, h, place)
          const exact = sunPlace(daysSinceJ2000(y, 1, d + 1, h - z))
          expect(Math.abs(degrees(place.declination - exact.declination))).toBeLessThan(0.00002)
          const off = apart(degrees(place.greenwichHourAngle), degrees(exact.greenwichHourAngle))
          expect(off).toBeLessThan(0.00002)
        },
      ),
      { numRuns: 30 },
    )
  })
})

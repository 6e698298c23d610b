import { describe, expect, it } from 'vitest'
import { daysSinceJ2000, sunDirection, sunPlace } from './sun-position.ts'

const degrees = (angle: number) => (angle * 180) / Math.PI

describe('sun position', () => {
  it('counts days from noon of 2000-01-01', () => {
    expect(daysSinceJ2000(2000, 1, 1, 12)).toBe(0)
    expect(daysSinceJ2000(1987, 4, 10, 0)).toBe(2446895.5 - 2451545)
    expect(daysSinceJ2000(2001, 2, 28, 24)).toBe(daysSinceJ2000(2001, 3, 1, 0))
  })

  it('gives the declination of Meeus example 25.b (1992-10-13)', () => {
    const { declination } = sunPlace(daysSinceJ2000(1992, 10, 13, 0))
    expect(Math.abs(degrees(declination) - -7.7838)).toBeLessThan(0.003)
  })

  it('gives the zenith and azimuth of the NREL SPA report (2003-10-17, Golden)', () => {
    const utHours = 12 + 30 / 60 + 30 / 3600 + 7
    const sun = sunDirection(
      sunPlace(daysSinceJ2000(2003, 10, 17, utHours)),
      39.742476,
      -105.1786,
      820,
      11,
    )
    const azimuth = degrees(Math.atan2(sun.east, sun.north)) + 360
    expect(Math.abs(degrees(sun.zenith) - 50.11162)).toBeLessThan(0.01)
    expect(Math.abs(azimuth - 194.34024)).toBeLessThan(0.01)
    expect(Math.hypot(sun.east, sun.north, sun.up)).toBeCloseTo(1, 12)
  })
})

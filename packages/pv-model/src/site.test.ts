import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { madeWeather } from '../testing/made-weather.ts'
import { prepareSite, type Site } from './index.ts'

const degrees = (radians: number) => (radians * 180) / Math.PI

/** Sun-up hours of each of the 365 days. */
function litPerDay(site: Site): number[] {
  const days = Array.from({ length: 365 }, () => 0)
  for (const hour of site.hour) days[Math.floor(hour / 24)]! += 1
  return days
}

/** The hour of a day in which the sun stands highest, and where it stands then. */
function highest(site: Site, day: number): { hour: number; north: number; up: number } {
  let best = { hour: -1, north: 0, up: -1 }
  for (let step = 0; step < site.steps; step++) {
    const hour = site.hour[step] ?? 0
    const up = site.sunUp[step] ?? 0
    if (Math.floor(hour / 24) !== day || up <= best.up) continue
    best = { hour: hour % 24, north: site.sunNorth[step] ?? 0, up }
  }
  return best
}

const midsummer = 171
const midwinter = 354

describe('a site', () => {
  it('is computed once for each weather year', () => {
    const weather = madeWeather({})
    expect(prepareSite(weather)).toBe(prepareSite(weather))
    expect(prepareSite({ ...weather })).not.toBe(prepareSite(weather))
  })

  it('has a polar day and a polar night in the north, and the other way round in the south', () => {
    const north = litPerDay(
      prepareSite(madeWeather({ latitude: 69.65, longitude: 18.96, utcOffsetHours: 1 })),
    )
    expect([north[midsummer], north[midwinter]]).toEqual([24, 0])
    const south = litPerDay(
      prepareSite(madeWeather({ latitude: -69, longitude: 39.6, utcOffsetHours: 3 })),
    )
    expect([south[midsummer], south[midwinter]]).toEqual([0, 24])
  })

  it('has half a year of light at the poles', () => {
    for (const latitude of [90, -90]) {
      const site = prepareSite(madeWeather({ latitude }))
      expect(site.steps / 24).toBeGreaterThan(180)
      expect(site.steps / 24).toBeLessThan(195)
    }
  })

  it('has its noon sun in the north in Sydney, and its summer in January', () => {
    const site = prepareSite(
      madeWeather({ latitude: -33.87, longitude: 151.21, utcOffsetHours: 10 }),
    )
    const [january, july] = [highest(site, 14), highest(site, 195)]
    expect([january.hour, july.hour]).toEqual([12, 12])
    expect(january.north).toBeGreaterThan(0)
    expect(january.up).toBeGreaterThan(july.up)
    expect(litPerDay(site)[14]).toBeGreaterThan(litPerDay(site)[195] ?? 0)
  })

  it('follows the clock of any zone: Nepal, Chatham, both sides of the date line', () => {
    const noonOf = (longitude: number, utcOffsetHours: number) =>
      highest(prepareSite(madeWeather({ latitude: 30, longitude, utcOffsetHours })), 80).hour
    expect(noonOf(86.25, 5.75)).toBe(12)
    expect(noonOf(-176.5, 12.75)).toBe(12)
    expect(noonOf(-105, 0)).toBe(19)
    expect(noonOf(-180, -12)).toBe(noonOf(180, 12))
    expect(noonOf(0, 0)).toBe(12)
  })
})

const place = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  utcOffsetHours: fc.integer({ min: -48, max: 56 }).map((quarters) => quarters / 4),
  elevationM: fc.double({ min: -400, max: 6000, noNaN: true }),
})
const minute = fc.constantFrom(null, 0, 30, 45)

describe('a site anywhere on earth', () => {
  it('has finite columns, hours in order, unit vectors and a sun near or above the horizon', () => {
    fc.assert(
      fc.property(place, minute, (where, minute) => {
        const site = prepareSite(madeWeather(where, { minute }))
        for (const column of Object.values(site)) {
          if (column instanceof Float64Array) expect(column.every(Number.isFinite)).toBe(true)
        }
        for (let step = 0; step < site.steps; step++) {
          const [east = 0, north = 0, up = 0] = [site.sunEast, site.sunNorth, site.sunUp].map(
            (column) => column[step],
          )
          if (Math.abs(Math.hypot(east, north, up) - 1) > 1e-9) throw new Error(`length at ${step}`)
          if ((site.hour[step] ?? 0) <= (site.hour[step - 1] ?? -1)) throw new Error('order')
          // Beyond the polar circles one day at the end of the midnight sun counts as lit, as in ssc.
          const polar = Math.abs(where.latitude) > 65
          const night = degrees(site.zenith[step] ?? 0) > 91.5
          if (night && !polar) throw new Error(`night at ${step}`)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('hardly depends on the clock, as long as day and clock are about the same', () => {
    const latitude = fc.double({ min: -60, max: 60, noNaN: true })
    const longitude = fc.double({ min: -150, max: 150, noNaN: true })
    fc.assert(
      fc.property(latitude, longitude, fc.integer({ min: -2, max: 1 }), (north, east, off) => {
        const light = (utcOffsetHours: number) => {
          const where = { latitude: north, longitude: east, utcOffsetHours }
          return prepareSite(madeWeather(where)).sunUp.reduce((sum, up) => sum + up, 0)
        }
        const zone = Math.round(east / 15) + off
        expect(Math.abs(light(zone) / light(zone + 1) - 1)).toBeLessThan(0.003)
      }),
      { numRuns: 25 },
    )
  })

  it('has light for half of the year, a little more for the refraction and the disc', () => {
    fc.assert(
      fc.property(place, (where) => {
        const share = prepareSite(madeWeather(where)).steps / 8760
        expect(share).toBeGreaterThan(0.49)
        expect(share).toBeLessThan(0.57)
      }),
      { numRuns: 25 },
    )
  })
})

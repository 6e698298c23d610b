import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { horizonTable, type OutsideShade, simulatePlane } from './index.ts'
import { rack } from './testing/any-plane.ts'
import { siteOf } from './testing/stations.ts'

const site = siteOf('phoenix_az_psm3')
const roof = { ...rack, mounting: 'roof' as const }
const yearWith = (shade?: OutsideShade) => simulatePlane(site, { ...roof, shade }, { hourly: true })
const clear = yearWith()
const wall = (hides: (azimuth: number) => boolean): OutsideShade => ({
  sunTable: horizonTable(Array.from({ length: 36 }, (_, i) => (hides(i * 10) ? 80 : 0))),
})

/** AC energy, kWh, of the hours before and after noon. */
function halves(shade?: OutsideShade): [morning: number, afternoon: number] {
  const hours = yearWith(shade).hourlyAcW ?? new Float64Array()
  const half = (from: number) =>
    hours.reduce((sum, watts, hour) => sum + (hour % 24 < 12 === (from === 0) ? watts : 0), 0)
  return [half(0), half(12)]
}

describe('shade from outside', () => {
  it('changes nothing when it is nothing', () => {
    const none = { skyPct: 0, sunTable: horizonTable(Array(36).fill(0)) }
    expect(yearWith(none)).toEqual(clear)
  })

  it('takes the morning behind an eastern wall and the afternoon behind a western one', () => {
    const [morning, afternoon] = halves()
    const east = halves(wall((azimuth) => azimuth > 0 && azimuth < 170))
    const west = halves(wall((azimuth) => azimuth > 190))
    expect(east[0]).toBeLessThan(0.5 * morning)
    expect(east[1]).toBeGreaterThan(0.95 * afternoon)
    expect(west[0]).toBeGreaterThan(0.95 * morning)
    expect(west[1]).toBeLessThan(0.5 * afternoon)
  })

  it('hides behind a higher horizon what a lower one hides', () => {
    const heights = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 36, maxLength: 36 })
    fc.assert(
      fc.property(heights, fc.integer({ min: 0, max: 30 }), (low, more) => {
        const kwh = (elevations: number[]) =>
          yearWith({ sunTable: horizonTable(elevations) }).annualKwh
        expect(kwh(low.map((degrees) => degrees + more))).toBeLessThanOrEqual(kwh(low) + 1e-9)
        expect(kwh(low)).toBeLessThanOrEqual(clear.annualKwh + 1e-9)
      }),
      { numRuns: 15 },
    )
  })

  it('takes beam light by month and hour, in these only', () => {
    const june = Array.from({ length: 12 }, (_, month) =>
      Array.from({ length: 24 }, (_, hour) => (month === 5 && hour >= 12 ? 100 : 0)),
    )
    const year = yearWith({ monthHourPct: june })
    year.monthlyKwh.forEach((kwh, month) => {
      if (month === 5) expect(kwh).toBeLessThan(0.75 * (clear.monthlyKwh[month] ?? 0))
      else expect(kwh).toBe(clear.monthlyKwh[month])
    })
  })

  it('leaves ground light to an array without sky and beam', () => {
    const dark = {
      skyPct: 100,
      monthHourPct: Array<number[]>(12).fill(Array<number>(24).fill(100)),
    }
    const steep = simulatePlane(site, { ...roof, tiltDeg: 60, shade: dark })
    expect(steep.annualKwh).toBeGreaterThan(0)
    expect(yearWith(dark).annualKwh).toBeLessThan(0.02 * clear.annualKwh)
  })
})

import { describe, expect, it } from 'vitest'
import { packedWeather } from '../testing/weather-fixtures.ts'
import { type ArrayPlane, prepareSite, simulatePlane, type Weather } from './index.ts'

/** A packaged year under another sky: what ssc 308 gives for the same file is written beside it. */
function moved(id: string, latitude: number, longitude: number): Weather {
  const weather = packedWeather(id)
  return { ...weather, station: { ...weather.station, latitude, longitude, utcOffsetHours: 1 } }
}

const svalbard = () => moved('sand_point_ak_tmy3', 78.2, 15.6)
const tromso = () => moved('sand_point_ak_tmy3', 69.65, 18.96)
const roof: ArrayPlane = {
  kwDc: 15,
  tiltDeg: 0,
  azimuthDeg: 200,
  mounting: 'roof',
  moduleType: 'thinFilm',
  groundCoverRatio: 0.2,
  losses: 30,
  dcAcRatio: 1.6,
  inverterEfficiencyPct: 96,
}
const flat: ArrayPlane = {
  ...roof,
  tiltDeg: 10,
  azimuthDeg: 270,
  groundCoverRatio: 0.8,
  losses: -3,
}

describe('beyond the polar circles', () => {
  it.each<[string, Weather, ArrayPlane, number]>([
    ['Tromso, hourly means', tromso(), roof, 6345.261037],
    [
      'Svalbard, hourly means',
      svalbard(),
      { ...roof, moduleType: 'premium', tiltDeg: 25, azimuthDeg: 270, losses: 14.08 },
      8309.063853,
    ],
    [
      'Tromso, values of an instant',
      moved('littleton_co_psm3', 69.65, 18.96),
      { ...flat, dcAcRatio: 1.2, inverterEfficiencyPct: 99.5 },
      14999.303769,
    ],
  ])('%s: within 0.06 %% of the engine', (_, weather, plane, engineKwh) => {
    const { annualKwh } = simulatePlane(prepareSite(weather), plane)
    expect(Math.abs(annualKwh / engineKwh - 1)).toBeLessThan(0.0006)
  })

  it('is lit in the hours of the engine as midnight sun comes and goes', () => {
    const perDay = Array.from({ length: 365 }, () => 0)
    for (const hour of prepareSite(svalbard()).hour) perDay[Math.floor(hour / 24)]! += 1
    expect(perDay.slice(104, 110)).toEqual([22, 22, 23, 1, 24, 24])
    expect(perDay.slice(234, 241)).toEqual([24, 24, 22, 22, 22, 22, 21])
  })
})

/** Each fifth hour of bright sun has 1370 W/m2: more than there is outside the air in summer, less than in winter. */
function faultyWeather(): Weather {
  const weather = packedWeather('phoenix_az_psm3')
  const dni = weather.dni.map((value, hour) => (hour % 5 === 2 && value > 800 ? 1370 : value))
  return { ...weather, dni }
}

describe('beam light above what there is outside the air', () => {
  const rows: ArrayPlane = {
    ...roof,
    kwDc: 4,
    mounting: 'openRack',
    tiltDeg: 25,
    azimuthDeg: 180,
    moduleType: 'standard',
    groundCoverRatio: 0.3,
    losses: 14,
    dcAcRatio: 1.2,
  }

  it.each<[string, Partial<ArrayPlane>, number]>([
    ['open rack', {}, 6687.41269],
    ['roof', { mounting: 'roof' }, 6643.378205],
    ['light on the back', { bifaciality: 0.7 }, 7004.122238],
  ])('%s: the hour is left out as in the engine', (_, more, engineKwh) => {
    const { annualKwh } = simulatePlane(prepareSite(faultyWeather()), { ...rows, ...more })
    expect(Math.abs(annualKwh / engineKwh - 1)).toBeLessThan(0.001)
  })

  it('leaves the front dark and no other hour', () => {
    const weather = faultyWeather()
    const site = prepareSite(weather)
    const { hourlyAcW } = simulatePlane(site, rows, { hourly: true })
    for (let step = 0; step < site.steps; step++) {
      const hour = site.hour[step] ?? 0
      if (site.faulty[step] === 1) expect(hourlyAcW?.[hour]).toBe(0)
      if ((weather.dni[hour] ?? 0) < 1300) expect(site.faulty[step]).toBe(0)
    }
    expect(site.faulty.filter((faulty) => faulty === 1).length).toBeGreaterThan(100)
  })
})

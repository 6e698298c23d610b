import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CheckedSystem,
  differencePct,
  modelDifferences,
  pvgisChecks,
  pvwattsChecks,
  pvwattsPage,
} from '../index.ts'

const system: CheckedSystem = {
  latitude: 33.448_312,
  longitude: -112.073_987,
  planes: [{ id: 'south', kwDc: 4, tiltDeg: 22.6, azimuthDeg: 180 }],
  moduleType: 'standard',
  lossesPct: 14.0757,
  dcAcRatio: 1.2,
  inverterEfficiencyPct: 96,
}
const queryOf = (url: string) => Object.fromEntries(new URL(url).searchParams)

describe('a check with PVWatts', () => {
  it('asks the same question', () => {
    const [check] = pvwattsChecks(system)
    expect(check?.url.startsWith('https://developer.nlr.gov/api/pvwatts/v8.json?')).toBe(true)
    expect(queryOf(check?.url ?? '')).toEqual({
      api_key: 'DEMO_KEY',
      lat: '33.45',
      lon: '-112.07',
      system_capacity: '4',
      azimuth: '180',
      tilt: '22.6',
      array_type: '1',
      module_type: '0',
      losses: '14.0757',
      dc_ac_ratio: '1.2',
      inv_eff: '96',
    })
    expect(new URL(pvwattsPage).hostname).toBe('pvwatts.nlr.gov')
  })

  it('never asks for an azimuth of 360 or for a plane without power', () => {
    const planes = [
      { id: 'north', kwDc: 2, tiltDeg: 10, azimuthDeg: 359.99 },
      { id: 'empty', kwDc: 0, tiltDeg: 10, azimuthDeg: 90 },
    ]
    const checks = pvwattsChecks({ ...system, planes })
    expect(checks.map(({ planeId }) => planeId)).toEqual(['north'])
    expect(queryOf(checks[0]?.url ?? '').azimuth).toBe('0')
  })
})

describe('a check with PVGIS', () => {
  it('turns the compass to south and counts the inverter as a loss', () => {
    const aspects = [0, 90, 180, 270, 360].map((azimuthDeg) => {
      const planes = [{ id: 'one', kwDc: 4, tiltDeg: 30, azimuthDeg }]
      return queryOf(pvgisChecks({ ...system, planes })[0]?.url ?? '').aspect
    })
    expect(aspects).toEqual(['180', '-90', '0', '90', '180'])
    const [check] = pvgisChecks(system)
    expect(check?.url.startsWith('https://re.jrc.ec.europa.eu/api/v5_3/PVcalc?')).toBe(true)
    expect(queryOf(check?.url ?? '')).toMatchObject({
      lat: '33.45',
      lon: '-112.07',
      peakpower: '4',
      loss: '17.51',
      pvtechchoice: 'crystSi',
      mountingplace: 'building',
    })
  })
})

describe('every link', () => {
  it('holds plain numbers, and of the place two decimals at most', () => {
    const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
    const plane = fc.record({
      id: fc.string(),
      kwDc: number(0, 1000),
      tiltDeg: number(0, 90),
      azimuthDeg: number(-360, 720),
    })
    const anySystem = fc.record({
      latitude: number(-90, 90),
      longitude: number(-180, 180),
      planes: fc.array(plane, { maxLength: 4 }),
      moduleType: fc.constantFrom('standard' as const, 'premium' as const, 'thinFilm' as const),
      lossesPct: number(0, 99),
      dcAcRatio: number(0.5, 3),
      inverterEfficiencyPct: number(80, 99.5),
    })
    fc.assert(
      fc.property(anySystem, (any) => {
        for (const { url, parameters } of [...pvwattsChecks(any), ...pvgisChecks(any)]) {
          const query = queryOf(url)
          expect(query.lat).toMatch(/^-?\d{1,2}(\.\d{1,2})?$/)
          expect(query.lon).toMatch(/^-?\d{1,3}(\.\d{1,2})?$/)
          expect(Object.values(query).every((value) => /^[\w.-]+$/.test(value))).toBe(true)
          for (const [name, value] of parameters) expect(query[name]).toBe(value)
          if (query.azimuth !== undefined) expect(Number(query.azimuth)).toBeLessThan(360)
          if (query.aspect !== undefined)
            expect(Math.abs(Number(query.aspect))).toBeLessThanOrEqual(180)
        }
      }),
    )
  })

  it('is refused for what no calculator takes', () => {
    expect(() => pvwattsChecks({ ...system, latitude: 91 })).toThrow('numberOutOfRange')
    expect(() => pvgisChecks({ ...system, lossesPct: Number.NaN })).toThrow('numberOutOfRange')
  })
})

describe('our difference', () => {
  it('is ours over theirs, and each known cause names its source', () => {
    expect(differencePct(10_100, 10_000)).toBeCloseTo(1, 9)
    expect(differencePct(100, 0)).toBeNull()
    for (const { code, source } of modelDifferences) {
      expect(code).toMatch(/^[a-z]\w+$/i)
      expect(source.length).toBeGreaterThan(5)
    }
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decodeWeather,
  encodeWeather,
  prepareSite,
  simulatePlane,
  type Weather,
  WeatherError,
} from './index.ts'

function column(value: (hour: number) => number): Float64Array {
  return Float64Array.from({ length: 8760 }, (_, hour) => value(hour))
}

function weatherWith(change: Partial<Weather>): Weather {
  return {
    station: {
      source: 'TMY3',
      stationId: '1',
      name: 'Cañón City',
      state: 'CO',
      country: 'USA',
      latitude: 38.44,
      longitude: -105.24,
      utcOffsetHours: -7,
      elevationM: 1622,
    },
    minute: null,
    monthYears: [1990, 1991, 1992, 1993, 1994, 1995, 1996, 1997, 1998, 1999, 2000, 2001],
    dni: column((hour) => hour % 900),
    dhi: column((hour) => hour % 300),
    temperature: column((hour) => ((hour % 700) - 200) / 10),
    wind: column((hour) => (hour % 90) / 10),
    pressure: column(() => 840),
    albedo: null,
    snowDepth: null,
    ...change,
  }
}

/** The code with which bytes are refused, or 'none'. */
function fault(bytes: Uint8Array): string {
  try {
    decodeWeather(bytes)
    return 'none'
  } catch (error) {
    if (error instanceof WeatherError) return error.code
    throw error
  }
}

const roof = {
  kwDc: 5,
  tiltDeg: 20,
  azimuthDeg: 180,
  mounting: 'roof',
  moduleType: 'standard',
  losses: 14.08,
  dcAcRatio: 1.2,
  inverterEfficiencyPct: 96,
} as const

describe('weather file', () => {
  it('gives back exactly what went in', () => {
    const decimals = fc.constantFrom(1, 10, 100, 1000)
    const steps = fc.array(fc.integer({ min: -40_000, max: 40_000 }), { minLength: 1 })
    fc.assert(
      fc.property(decimals, steps, (scale, values) => {
        const whole = (hour: number) => 40_000 + (values[hour % values.length] ?? 0)
        const temperature = column((hour) => ((whole(hour) % (160 * scale)) - 90 * scale) / scale)
        const weather = weatherWith({ temperature, albedo: column((h) => (h % 90) / 100) })
        expect(decodeWeather(encodeWeather(weather))).toEqual(weather)
      }),
      { numRuns: 20 },
    )
  })

  it('stays small', () => {
    expect(encodeWeather(weatherWith({})).byteLength).toBeLessThan(90_000)
  })

  it('reads bytes that start anywhere in a buffer', () => {
    const bytes = encodeWeather(weatherWith({}))
    const shifted = new Uint8Array(bytes.byteLength + 3)
    shifted.set(bytes, 3)
    expect(decodeWeather(shifted.subarray(3))).toEqual(weatherWith({}))
  })

  it('refuses other bytes, other versions, cut files and values that no weather has', () => {
    const bytes = encodeWeather(weatherWith({}))
    expect(fault(new Uint8Array(200))).toBe('notPacked')
    expect(fault(new Uint8Array(2))).toBe('notPacked')
    expect(fault(bytes.with(3, '2'.charCodeAt(0)))).toBe('packedVersion')
    expect(fault(bytes.subarray(0, 5000))).toBe('packedDamaged')
    expect(fault(bytes.subarray(0, -1))).toBe('packedDamaged')
    expect(fault(Uint8Array.from([...bytes, 0, 0]))).toBe('packedDamaged')
    for (const wind of [column(() => NaN), column(() => -1), new Float64Array(3)]) {
      expect(() => encodeWeather(weatherWith({ wind }))).toThrow('badColumn')
    }
  })

  it('never does more than refuse, whatever the bytes', () => {
    const good = encodeWeather(weatherWith({}))
    const head = new TextEncoder().encode('GSW1')
    const anything = fc.uint8Array({ maxLength: 400 })
    const begun = anything.map((bytes) => Uint8Array.from([...head, ...bytes]))
    const changed = fc
      .array(fc.tuple(fc.nat(600), fc.nat(255)), { minLength: 1, maxLength: 4 })
      .map((changes) => {
        const bytes = good.slice()
        for (const [at, value] of changes) bytes[at] = value
        return bytes
      })
    fc.assert(
      fc.property(fc.oneof(anything, begun, changed), (bytes) => {
        const code = fault(bytes)
        expect(['none', 'notPacked', 'packedVersion', 'packedDamaged']).toContain(code)
      }),
      { numRuns: 300 },
    )
  })

  it('rounds what is finer than four decimals, which the model does not notice', () => {
    const finer = weatherWith({
      temperature: column((hour) => 15 + 10 * Math.sin(hour / 7)),
      dni: column((hour) => 300 + 299 * Math.sin(hour / 3)),
      wind: column((hour) => 2 + 0.30000000000000004 + Math.cos(hour)),
    })
    const packed = decodeWeather(encodeWeather(finer))
    const off = finer.dni.map((value, hour) => Math.abs(value - (packed.dni[hour] ?? 0)))
    expect(Math.max(...off)).toBeLessThan(0.000051)
    const kwh = (weather: Weather) => simulatePlane(prepareSite(weather), roof).annualKwh
    expect(Math.abs(kwh(packed) / kwh(finer) - 1)).toBeLessThan(1e-6)
  })

  it('holds the packaged stations with their own precision', () => {
    const path = join(import.meta.dirname, '../../solar-data/data/weather/des_moines_ia_psm3.gsw')
    const weather = decodeWeather(readFileSync(path))
    expect(Math.max(...weather.temperature)).toBe(40.748)
    expect(weather.minute).toBe(30)
    expect(weather.station.utcOffsetHours).toBe(-6)
  })
})

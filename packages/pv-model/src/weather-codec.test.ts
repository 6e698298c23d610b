import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeWeather, encodeWeather, type Weather } from './index.ts'

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

describe('weather file', () => {
  it('gives back exactly what went in', () => {
    const decimals = fc.constantFrom(1, 10, 100, 1000)
    const steps = fc.array(fc.integer({ min: -40_000, max: 40_000 }), { minLength: 1 })
    fc.assert(
      fc.property(decimals, steps, (scale, values) => {
        const temperature = column((hour) => (values[hour % values.length] ?? 0) / scale)
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

  it('refuses other bytes, cut files and values that are too fine', () => {
    expect(() => decodeWeather(new Uint8Array(200))).toThrow('not a weather file')
    expect(() => decodeWeather(new Uint8Array(2))).toThrow('not a weather file')
    expect(() => decodeWeather(encodeWeather(weatherWith({})).subarray(0, 5000))).toThrow()
    expect(() => encodeWeather(weatherWith({ wind: column(() => 1 / 3) }))).toThrow('finer')
  })

  it('holds the packaged stations with their own precision', () => {
    const path = join(import.meta.dirname, '../../solar-data/data/weather/des_moines_ia_psm3.gsw')
    const weather = decodeWeather(readFileSync(path))
    expect(Math.max(...weather.temperature)).toBe(40.748)
    expect(weather.minute).toBe(30)
    expect(weather.station.utcOffsetHours).toBe(-6)
  })
})

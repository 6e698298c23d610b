import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileOf, rowsOf } from '../testing/sam-file.ts'
import { tmy2File } from '../testing/tmy2-file.ts'
import { originalText, packedWeather } from '../testing/weather-fixtures.ts'
import { prepareSite, readWeather, readWeatherParts, simulatePlane, WeatherError } from './index.ts'
import { daysInMonth, type Weather } from './weather.ts'

/** What the model uses of a year, without the names that people gave the place. */
function figures({ station, ...weather }: Weather) {
  const { latitude, longitude, utcOffsetHours, elevationM } = station
  return { ...weather, latitude, longitude, utcOffsetHours, elevationM }
}

describe('weather files as they were published', () => {
  it.each([
    ['pittsburgh-psm3.csv', 'pittsburgh_pa_psm3'],
    ['sand-point-tmy3.csv', 'sand_point_ak_tmy3'],
    ['miami-tmy3.epw', 'miami_fl_tmy3'],
  ])('%s is the packaged year of %s', (file, id) => {
    const read = readWeather(originalText(file), file)
    const known = packedWeather(id)
    // One wind of the NSRDB file says 0.30000000000000004.
    const wind = read.wind.map((value) => Math.round(value * 1000) / 1000)
    expect({ ...figures(read), wind }).toEqual(figures(known))
    expect(read.station.stationId).toBe(known.station.stationId)
  })

  it('a TMY2 file gives back the packaged year that was written into it', () => {
    const known = packedWeather('fargo_nd_tmy2')
    const read = readWeather(tmy2File(known))
    expect(figures(read)).toEqual(figures(known))
    expect(read.station).toMatchObject({ stationId: '14914', name: 'FARGO', state: 'ND' })
  })

  it('the form is what the text says, whatever its ends of lines', () => {
    const text = originalText('miami-tmy3.epw').replaceAll('\r', '')
    const known = readWeather(text)
    expect(readWeather(text.replaceAll('\n', '\r\n'), 'a.csv')).toEqual(known)
    expect(readWeather(`\uFEFF${text}`)).toEqual(known)
  })
})

describe('half-hours', () => {
  const parts = readWeatherParts(originalText('california-1998-half-hours.csv'))
  const plane = {
    kwDc: 5,
    tiltDeg: 20,
    azimuthDeg: 180,
    mounting: 'roof',
    moduleType: 'standard',
    losses: 14.08,
    dcAcRatio: 1.2,
    inverterEfficiencyPct: 96,
  } as const

  it('together yield what the PVWatts engine makes of the half-hourly file', () => {
    const yields = parts.map((part) => simulatePlane(prepareSite(part), plane).annualKwh)
    const mean = yields.reduce((sum, kwh) => sum + kwh, 0) / yields.length
    expect(parts.map(({ minute }) => minute)).toEqual([0, 30])
    expect(Math.abs(mean / 7317.898324 - 1)).toBeLessThan(0.0001)
  })

  it('the second alone is within half a percent of both', () => {
    const one = readWeather(originalText('california-1998-half-hours.csv'))
    const { annualKwh } = simulatePlane(prepareSite(one), plane)
    expect(Math.abs(annualKwh / 7317.898324 - 1)).toBeLessThan(0.005)
  })
})

describe('faults in other forms', () => {
  const fault = (text: string) => {
    try {
      readWeather(text)
    } catch (error) {
      if (error instanceof WeatherError) return { code: error.code, ...error.place }
      throw error
    }
    return null
  }
  const epw = originalText('miami-tmy3.epw')
  const tmy3 = originalText('sand-point-tmy3.csv')
  const tmy2 = tmy2File(packedWeather('fargo_nd_tmy2'))
  const cut = (text: string, line: number) =>
    text
      .split('\n')
      .toSpliced(line - 1, 1)
      .join('\n')

  it.each([
    ['EPW', epw, 1008, '02-11 15:00'],
    ['TMY3', tmy3, 1002, '02-11 15:00'],
    ['TMY2', tmy2, 1001, '02-11 15:00'],
  ])('a missing hour of %s', (_, text, line, expected) => {
    expect(fault(cut(text, line))).toMatchObject({ code: 'hourMissing', line, expected })
  })

  it('codes for "no value"', () => {
    const line = epw.split('\n')[19] ?? ''
    const cells = line.split(',')
    const gap = epw.replace(line, cells.with(14, '9999').join(','))
    const column = 'Direct Normal Radiation'
    expect(fault(gap)).toEqual({ code: 'valueMissing', line: 20, column, found: '9999' })
    const pressure = readWeather(epw.replace(line, cells.with(9, '999999').join(',')))
    expect(pressure.pressure[11]).toBe(1013.25)
    expect(fault(tmy3.replace(',3.1,E,9,', ',-9900,E,9,'))).toMatchObject({
      code: 'valueMissing',
      column: 'Wspd (m/s)',
    })
  })

  it('rows that are cut short', () => {
    expect(fault(`${epw.split('\n').slice(0, 8).join('\n')}\n1995,1,1,1`)).toMatchObject({
      code: 'valueMissing',
      line: 9,
    })
    expect(fault(`${tmy3.split('\n').slice(0, 2).join('\n')}\n01/01`)?.code).toBe('notANumber')
    expect(fault(`${tmy2.split('\n')[0]}\n 68 1 1`)?.code).toBe('valueMissing')
  })
})

describe('any text', () => {
  const year = fileOf(rowsOf(daysInMonth))
  const texts = [
    year,
    originalText('miami-tmy3.epw').slice(0, 9000),
    originalText('sand-point-tmy3.csv').slice(0, 9000),
    tmy2File(packedWeather('fargo_nd_tmy2')).slice(0, 9000),
  ]
  const finite = (weather: Weather) =>
    Object.values(weather).every(
      (column) => !(column instanceof Float64Array) || column.every(Number.isFinite),
    )
  const onlyOurs = (text: string) => {
    try {
      expect(readWeatherParts(text).every(finite)).toBe(true)
    } catch (error) {
      expect(error).toBeInstanceOf(WeatherError)
    }
  }

  it('is read or refused with our own error, and what is read is finite', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), onlyOurs))
    const change = fc.record({
      text: fc.constantFrom(...texts),
      at: fc.nat(9000),
      length: fc.nat(30),
      put: fc.oneof(
        fc.constantFrom('', ',', '\n', '"', 'NaN', '-1', '1e999', '1e308', '0x10', '\0', '29'),
        fc.string(),
      ),
    })
    fc.assert(
      fc.property(change, ({ text, at, length, put }) =>
        onlyOurs(text.slice(0, at) + put + text.slice(at + length)),
      ),
      { numRuns: 60 },
    )
  })
})

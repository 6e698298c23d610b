import { describe, expect, it } from 'vitest'
import { readWeather, readWeatherParts, WeatherError, type WeatherPlace } from './index.ts'
import { fileOf, rowsOf } from '../testing/sam-file.ts'
import { daysInMonth } from './weather.ts'

/** What was wrong, as code and place. */
function refusal(text: string, name?: string): [string, WeatherPlace] {
  try {
    readWeather(text, name)
  } catch (error) {
    if (error instanceof WeatherError) return [error.code, error.place]
    throw error
  }
  return ['none', {}]
}

const year = fileOf(rowsOf(daysInMonth))

describe('a SAM CSV file', () => {
  it('gives station and columns of a file of averages', () => {
    const weather = readWeather(year)
    expect(weather.station).toMatchObject({ name: 'Town', latitude: 30.5, utcOffsetHours: -6 })
    expect(weather.minute).toBeNull()
    expect(weather.monthYears).toEqual([...Array(12).keys()].map((month) => 2001 + month))
    expect(weather.dni[8759]).toBe(12)
    expect(weather.temperature[8759]).toBe(23)
    expect(weather.albedo).toBeNull()
  })

  it('drops 29 February', () => {
    const leap = daysInMonth.map((days, month) => (month === 1 ? 29 : days))
    expect(readWeather(fileOf(rowsOf(leap)))).toEqual(readWeather(year))
  })

  it('reads the optional columns, under any of their names', () => {
    const columns =
      'Year,Month,Day,Hour,GHI,DNI,DHI,Temperature,Wind Speed,Pressure,Surface Albedo,Snow Depth (cm),Minute'
    const weather = readWeather(fileOf(rowsOf(daysInMonth), columns, ',0.2,3,30'))
    expect(weather).toMatchObject({ minute: 30 })
    expect([weather.albedo?.[0], weather.snowDepth?.[0]]).toEqual([0.2, 3])
    expect(weather.pressure[0]).toBe(990)
  })

  it('takes sea level where no pressure is told', () => {
    const columns = 'Year,Month,Day,Hour,GHI,DNI,DHI,Tdry,Wspd,Other'
    expect(readWeather(fileOf(rowsOf(daysInMonth), columns)).pressure[5000]).toBe(1013.25)
  })

  it('knows a missing optional value and refuses a missing needed one', () => {
    const holes = year.replace('1.5,990', '1.5,-9999')
    expect(readWeather(holes).pressure[0]).toBe(1013.25)
    const place = { line: 4, column: 'Wspd' }
    expect(refusal(year.replace(',1.5,', ',,'))).toEqual(['valueMissing', { ...place, found: '' }])
    for (const code of ['9999', '-999', '99999999', 'NaN']) {
      expect(refusal(year.replace(',1.5,', `,${code},`))[0]).toBe('valueMissing')
    }
  })

  it('refuses half-hours without minutes, and reads both halves with them', () => {
    const half = (minute: number) => fileOf(rowsOf(daysInMonth), `${names},Minute`, `,${minute}`)
    const [head, whole] = [half(0).split('\r\n'), half(30).split('\r\n')]
    const mixed = head.flatMap((line, i) => (i < 3 ? [line] : [line, whole[i] ?? ''])).join('\n')
    expect(readWeatherParts(mixed).map(({ minute }) => minute)).toEqual([0, 30])
    expect(readWeather(mixed)).toEqual(readWeather(half(30)))
    const nameless = mixed.replace('Minute', 'Other')
    expect(refusal(nameless)).toEqual(['columnMissing', { column: 'Minute' }])
    expect(refusal(mixed.replace(',30\n', ',20\n'))[0]).toBe('unevenSteps')
  })
})

const names = 'Year,Month,Day,Hour,GHI,DNI,DHI,Tdry,Wspd,Pres'

describe('a weather file with a fault', () => {
  const rows = rowsOf(daysInMonth)

  it('names the hour that is missing, inside and at the end', () => {
    const inside = fileOf(rows.filter((_, hour) => hour !== 4645))
    const place = { line: 4649, expected: '07-13 13:00', found: '07-13 14:00', file: 'a.csv' }
    expect(refusal(inside, 'a.csv')).toEqual(['hourMissing', place])
    const end = refusal(fileOf(rows.slice(0, -1)))
    expect(end).toEqual(['hourMissing', { line: 8763, expected: '12-31 23:00' }])
    expect(refusal(fileOf([]))[0]).toBe('hourMissing')
  })

  it('names an hour that comes twice, and rows beyond the year', () => {
    const twice = fileOf([...rows.slice(0, 100), rows[99] ?? [0, 0, 0], ...rows.slice(100)])
    expect(refusal(twice)).toEqual([
      'hourMissing',
      { line: 104, expected: '01-05 04:00', found: '01-05 03:00' },
    ])
    const long = refusal(fileOf([...rows, [1, 1, 0]]))
    expect(long).toEqual(['tooManyRows', { line: 8764, found: '01-01 00:00' }])
  })

  it('names cells that are no numbers or cannot be', () => {
    const word = refusal(year.replace(',1.5,', ',calm,'))
    expect(word).toEqual(['notANumber', { line: 4, column: 'Wspd', found: 'calm' }])
    const sun = refusal(year.replace(',0,1,1,0,1.5', ',0,1600,1,0,1.5'))
    const place = { line: 4, column: 'DNI', found: '1600', expected: '0..1500' }
    expect(sun).toEqual(['outOfRange', place])
    expect(refusal(year.replace('2001,1,1,0', '2001,1,1,x'))[0]).toBe('notANumber')
    expect(refusal(year.replace('2001,1,1,0', '99999,1,1,0'))[0]).toBe('outOfRange')
  })

  it('names what the heading lacks or cannot mean', () => {
    expect(refusal(year.replace('30.5', '130.5'))).toEqual([
      'outOfRange',
      { line: 2, column: 'latitude', found: '130.5', expected: '-90..90' },
    ])
    const zone = refusal(year.replace('Time Zone', 'Zone'))
    expect(zone).toEqual(['stationIncomplete', { line: 2, column: 'utcOffsetHours', found: '' }])
    expect(refusal(year.replace('DNI', 'Other'))).toEqual([
      'columnMissing',
      { line: 3, column: 'DNI' },
    ])
    expect(refusal(year.replace('Hour', 'Other'))[1]).toEqual({ line: 3, column: 'hour' })
  })

  it('is not read at all when it is none, or too large', () => {
    expect(refusal('')).toEqual(['unknownForm', { line: 1, found: '' }])
    expect(refusal('<html>')).toEqual(['unknownForm', { line: 1, found: '<html>' }])
    expect(refusal('x'.repeat(20_000_001))).toEqual(['tooLarge', {}])
  })
})

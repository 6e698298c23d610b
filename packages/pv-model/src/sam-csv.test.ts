import { describe, expect, it } from 'vitest'
import { parseSamCsv } from './sam-csv.ts'
import { daysInMonth } from './weather.ts'

type Row = [month: number, day: number, hour: number]

function rowsOf(days: readonly number[]): Row[] {
  return days.flatMap((count, month) =>
    Array.from({ length: count * 24 }, (_, i): Row => [month + 1, Math.floor(i / 24) + 1, i % 24]),
  )
}

function fileOf(
  rows: Row[],
  columns = 'Year,Month,Day,Hour,GHI,DNI,DHI,Tdry,Wspd,Pres',
  tail = '',
) {
  const lines = rows.map(
    ([m, d, h]) => `${2000 + m},${m},${d},${h},0,${m},${d},${h},1.5,990${tail}`,
  )
  return [
    'Source,Location ID,City,State,Country,Latitude,Longitude,Time Zone,Elevation',
    'TMY3,1,Town,TX,USA,30.5,-97.7,-6,150',
    columns,
    ...lines,
    '',
  ].join('\r\n')
}

describe('parseSamCsv', () => {
  it('reads stations and columns of a file of averages', () => {
    const weather = parseSamCsv(fileOf(rowsOf(daysInMonth)))
    expect(weather.station).toMatchObject({ name: 'Town', latitude: 30.5, utcOffsetHours: -6 })
    expect(weather.minute).toBeNull()
    expect(weather.monthYears).toEqual([...Array(12).keys()].map((month) => 2001 + month))
    expect(weather.dni[8759]).toBe(12)
    expect(weather.temperature[8759]).toBe(23)
    expect(weather.albedo).toBeNull()
  })

  it('drops 29 February', () => {
    const leap = daysInMonth.map((days, month) => (month === 1 ? 29 : days))
    expect(parseSamCsv(fileOf(rowsOf(leap)))).toEqual(parseSamCsv(fileOf(rowsOf(daysInMonth))))
  })

  it('reads the optional columns', () => {
    const columns = 'Year,Month,Day,Hour,GHI,DNI,DHI,Tdry,Wspd,Pres,Albedo,Snow Depth,Minute'
    const weather = parseSamCsv(fileOf(rowsOf(daysInMonth), columns, ',0.2,3,30'))
    expect(weather).toMatchObject({ minute: 30 })
    expect([weather.albedo?.[0], weather.snowDepth?.[0]]).toEqual([0.2, 3])
  })

  it('refuses a short year, a missing column and an empty cell', () => {
    const rows = rowsOf(daysInMonth)
    expect(() => parseSamCsv(fileOf(rows.slice(1)))).toThrow('8760')
    expect(() => parseSamCsv(fileOf(rows).replace('DNI', 'Other'))).toThrow('DNI')
    expect(() => parseSamCsv(fileOf(rows).replace(',1.5,', ',,'))).toThrow('Wspd')
  })
})

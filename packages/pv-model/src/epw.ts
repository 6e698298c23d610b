import { WeatherError } from './weather-error.ts'
import { type FileForm, readRows } from './weather-rows.ts'
import { csvCells, readStation } from './weather-values.ts'
import type { Weather } from './weather.ts'

const headLines = 8
const leastCells = 32

/**
 * Cells of an EPW row (EnergyPlus Auxiliary Programs, "EnergyPlus Weather File (EPW) Data
 * Dictionary"). Its albedo is not read: SAM reads none either, so that both have the same ground.
 */
const columns: FileForm['columns'] = {
  temperature: { name: 'Dry Bulb Temperature', cell: 6, missingFrom: 99.9 },
  pressure: { name: 'Atmospheric Station Pressure', cell: 9, divisor: 100, missingFrom: 999_999 },
  dni: { name: 'Direct Normal Radiation', cell: 14 },
  dhi: { name: 'Diffuse Horizontal Radiation', cell: 15 },
  wind: { name: 'Wind Speed', cell: 21, missingFrom: 999 },
  snowDepth: { name: 'Snow Depth', cell: 30, missingFrom: 999 },
}

export function isEpw(lines: readonly string[]): boolean {
  return /^LOCATION,/i.test(lines[0] ?? '')
}

/**
 * Reads an EnergyPlus weather file. Hours are 1..24 at the end of the interval. The minute is
 * ignored: files made from typical years carry 0 or 60 there and hold averages over the hour, for
 * which the sun has to stand at the middle.
 */
export function readEpw(lines: readonly string[]): Weather[] {
  const cells = csvCells(lines[0] ?? '')
  const [, name = '', state = '', country = '', source = '', stationId = ''] = cells
  const [latitude, longitude, utcOffsetHours, elevationM] = cells.slice(6)
  const station = readStation(
    { source, stationId, name, state, country, latitude, longitude, utcOffsetHours, elevationM },
    1,
  )
  const split = (line: string) => line.split(',')
  const form = { station, firstRow: headLines, split, stamp, hasMinute: false, columns }
  return readRows(lines, form).map((weather) => ({
    ...weather,
    snowDepth: weather.snowDepth?.some((depth) => depth > 0) ? weather.snowDepth : null,
  }))
}

function stamp(cells: string[], line: number) {
  if (cells.length < leastCells) {
    const place = { line, found: `${cells.length} cells`, expected: `${leastCells} cells` }
    throw new WeatherError('valueMissing', place)
  }
  const [year = 0, month = 0, day = 0, hour = 0] = cells.slice(0, 4).map(Number)
  return { year, month, day, hour: hour - 1, minute: 0 }
}

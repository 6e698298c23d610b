import { WeatherError } from './weather-error.ts'
import { type FileForm, readRows } from './weather-rows.ts'
import { readStation } from './weather-values.ts'
import type { Weather } from './weather.ts'

/** WBAN number, city, state, time zone, latitude and longitude in degrees and minutes, elevation. */
const head =
  /^\s*(\d+)\s+(\S.*?)\s+([A-Z]{2})\s+(-?\d+)\s+([NS])\s*(\d+)\s+(\d+)\s+([EW])\s*(\d+)\s+(\d+)\s+(-?\d+)\s*$/

/** Fields of a row: first letter and length (Marion and Urban, User's Manual for TMY2s, NREL/SP-463-7668, table 3-2). */
const fields = [
  [1, 2],
  [3, 2],
  [5, 2],
  [7, 2],
  [23, 4],
  [29, 4],
  [67, 4],
  [84, 4],
  [95, 3],
  [133, 3],
] as const
const rowLength = 136

const columns: FileForm['columns'] = {
  dni: { name: 'Direct Normal Radiation', cell: 4 },
  dhi: { name: 'Diffuse Horizontal Radiation', cell: 5 },
  temperature: { name: 'Dry Bulb Temperature', cell: 6, divisor: 10 },
  pressure: { name: 'Atmospheric Pressure', cell: 7 },
  wind: { name: 'Wind Speed', cell: 8, divisor: 10, missingFrom: 999 },
  snowDepth: { name: 'Snow Depth', cell: 9, missingFrom: 999 },
}

export function isTmy2(lines: readonly string[]): boolean {
  return head.test(lines[0] ?? '')
}

/** Reads an NREL TMY2 file: fixed columns, hourly averages, hours 1..24 at the end of the interval. */
export function readTmy2(lines: readonly string[]): Weather[] {
  const [, stationId = '', name = '', state = '', ...figures] = head.exec(lines[0] ?? '') ?? []
  const [zone, north, latDegrees, latMinutes, east, lonDegrees, lonMinutes, elevationM] = figures
  const station = readStation(
    {
      source: 'TMY2',
      stationId,
      name: name.replaceAll('_', ' '),
      state,
      country: 'USA',
      latitude: signed(latDegrees, latMinutes, north === 'S'),
      longitude: signed(lonDegrees, lonMinutes, east === 'W'),
      utcOffsetHours: zone,
      elevationM,
    },
    1,
  )
  return readRows(lines, { station, firstRow: 1, split, stamp, hasMinute: false, columns })
}

function signed(degrees: string | undefined, minutes: string | undefined, negative: boolean) {
  const value = Number(degrees) + Number(minutes) / 60
  return String(negative ? -value : value)
}

function split(line: string): string[] {
  return line.length < rowLength
    ? []
    : fields.map(([start, length]) => line.slice(start, start + length))
}

function stamp(cells: string[], line: number) {
  if (cells.length === 0) {
    throw new WeatherError('valueMissing', { line, expected: `${rowLength} letters` })
  }
  const [year = 0, month = 0, day = 0, hour = 0] = cells.slice(0, 4).map(Number)
  return { year: 1900 + year, month, day, hour: hour - 1, minute: 0 }
}

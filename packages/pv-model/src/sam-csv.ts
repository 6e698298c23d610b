import { hoursPerYear, monthOfDay, type Weather, type WeatherStation } from './weather.ts'

/**
 * Reads a weather file in SAM CSV form: station names, station values, column names, 8760 hours.
 * A file with a `Minute` column holds instantaneous values, one without it hourly averages.
 * 29 February is dropped. Throws when a needed column, number or hour is missing.
 */
export function parseSamCsv(text: string): Weather {
  const lines = text.split(/\r?\n/)
  const names = cells(lines[2])
  const rows = lines
    .slice(3)
    .filter((line) => line !== '')
    .map(cells)
  const column = columnReader(names, rows.filter(isInCommonYear(names)))
  const optional = (name: string) => (names.includes(name) ? column(name) : null)
  return {
    station: readStation(cells(lines[0]), cells(lines[1])),
    minute: optional('Minute')?.[0] ?? null,
    monthYears: firstYearOfMonths(column('Year')),
    dni: column('DNI'),
    dhi: column('DHI'),
    temperature: column('Tdry'),
    wind: column('Wspd'),
    pressure: column('Pres'),
    albedo: optional('Albedo'),
    snowDepth: optional('Snow Depth'),
  }
}

function cells(line: string | undefined): string[] {
  return (line ?? '').split(',').map((cell) => cell.trim())
}

function isInCommonYear(names: string[]) {
  const month = names.indexOf('Month')
  const day = names.indexOf('Day')
  return (row: string[]) => !(row[month] === '2' && row[day] === '29')
}

function columnReader(names: string[], rows: string[][]) {
  if (rows.length !== hoursPerYear) throw new Error(`expected 8760 hours, found ${rows.length}`)
  return (name: string): Float64Array => {
    const index = names.indexOf(name)
    if (index < 0) throw new Error(`weather column ${name} is missing`)
    return Float64Array.from(rows, (row, hour) => readNumber(row[index], `${name} of hour ${hour}`))
  }
}

function readNumber(cell: string | undefined, what: string): number {
  const value = cell === undefined || cell === '' ? Number.NaN : Number(cell)
  if (!Number.isFinite(value)) throw new Error(`weather value ${what} is not a number`)
  return value
}

function readStation(names: string[], values: string[]): WeatherStation {
  const text = (name: string) => values[names.indexOf(name)] ?? ''
  const number = (name: string) => readNumber(text(name), name)
  return {
    source: text('Source'),
    stationId: text('Location ID'),
    name: text('City'),
    state: text('State'),
    country: text('Country'),
    latitude: number('Latitude'),
    longitude: number('Longitude'),
    utcOffsetHours: number('Time Zone'),
    elevationM: number('Elevation'),
  }
}

function firstYearOfMonths(years: Float64Array): number[] {
  return Array.from({ length: 12 }, (_, month) => years[monthOfDay.indexOf(month) * 24] ?? 0)
}

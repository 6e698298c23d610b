import { WeatherError } from './weather-error.ts'
import type { WeatherStation } from './weather.ts'

export const columnNames = [
  'dni',
  'dhi',
  'temperature',
  'wind',
  'pressure',
  'albedo',
  'snowDepth',
] as const
export type ColumnName = (typeof columnNames)[number]

/**
 * What each column may hold, and what stands for a value that was not measured. Columns without
 * `absent` have to be complete. Irradiance above 1500 W/m2 is more than the sun sends (1415 W/m2 at
 * the top of the air); the other limits are wider than any station's record. An albedo outside (0, 1)
 * and a snow depth below 0 mean "not measured" in PVWatts.
 */
export const columnRanges = {
  dni: { low: 0, high: 1500 },
  dhi: { low: 0, high: 1500 },
  temperature: { low: -95, high: 70 },
  wind: { low: 0, high: 120 },
  pressure: { low: 300, high: 1100, absent: 1013.25 },
  albedo: { low: 0, high: 1, absent: 0 },
  snowDepth: { low: 0, high: 2000, absent: 0 },
} as const satisfies Record<ColumnName, { low: number; high: number; absent?: number }>

/** One column of a file: its name there, its place in a row, and its code for "no value". */
export type FileColumn = {
  name: string
  cell: number
  /** The file's numbers are this many times ours: 10 for tenths, 100 for pascal. */
  divisor?: number
  /** Smallest number (before `divisor`) that is a code for "no value"; 9999 where left out. */
  missingFrom?: number
}

const lowestValue = -990

/** The value of one cell in our units. Throws `WeatherError` where a needed value is missing or impossible. */
export function readCell(
  name: ColumnName,
  column: FileColumn,
  cells: readonly string[],
  line: number,
): number {
  const text = (cells[column.cell] ?? '').trim()
  const raw = Number(text)
  const range: { low: number; high: number; absent?: number } = columnRanges[name]
  const missing =
    text === '' || /^nan$/i.test(text) || raw >= (column.missingFrom ?? 9999) || raw <= lowestValue
  const place = { line, column: column.name, found: text }
  if (missing && range.absent !== undefined) return range.absent
  if (missing) throw new WeatherError('valueMissing', place)
  if (!Number.isFinite(raw)) throw new WeatherError('notANumber', place)
  const value = raw / (column.divisor ?? 1)
  if (value >= range.low && value <= range.high) return value
  if (range.absent !== undefined) return range.absent
  throw new WeatherError('outOfRange', { ...place, expected: `${range.low}..${range.high}` })
}

const stationRanges = {
  latitude: [-90, 90],
  longitude: [-180, 180],
  utcOffsetHours: [-14, 14],
  elevationM: [-500, 9000],
} as const

type StationText = Record<keyof typeof stationRanges, string | undefined> &
  Omit<WeatherStation, keyof typeof stationRanges>

/** Names the first figure of a station that is missing or impossible; `null` when all are right. */
export function stationFault(station: Partial<Record<string, unknown>>): string | null {
  const wrong = Object.entries(stationRanges).find(([name, [low, high]]) => {
    const value = station[name]
    return typeof value !== 'number' || !(value >= low && value <= high)
  })
  const texts = ['source', 'stationId', 'name', 'state', 'country']
  return wrong?.[0] ?? texts.find((name) => typeof station[name] !== 'string') ?? null
}

/** The station with its figures read and checked. `line` is where they stand. */
export function readStation(text: StationText, line: number): WeatherStation {
  const number = (name: keyof typeof stationRanges) => {
    const cell = (text[name] ?? '').trim()
    const [low, high] = stationRanges[name]
    const place = { line, column: name, found: cell }
    if (cell === '') throw new WeatherError('stationIncomplete', place)
    const value = Number(cell)
    if (!Number.isFinite(value)) throw new WeatherError('notANumber', place)
    if (value >= low && value <= high) return value
    throw new WeatherError('outOfRange', { ...place, expected: `${low}..${high}` })
  }
  return {
    ...text,
    latitude: number('latitude'),
    longitude: number('longitude'),
    utcOffsetHours: number('utcOffsetHours'),
    elevationM: number('elevationM'),
  }
}

/** The cells of a comma-separated line, trimmed; quotation marks may hold commas. */
export function csvCells(line: string): string[] {
  if (!line.includes('"')) return line.split(',').map((cell) => cell.trim())
  const cells: string[] = []
  for (const [, quoted, plain] of line.matchAll(/(?:^|,)(?:\s*"([^"]*)"\s*|([^,]*))/g)) {
    cells.push((quoted ?? plain ?? '').trim())
  }
  return cells
}

import { WeatherError } from './weather-error.ts'
import { daysInMonth, hoursPerYear, type Weather, type WeatherStation } from './weather.ts'
import { columnRanges, type ColumnName, type FileColumn, readCell } from './weather-values.ts'

/** When a row holds: month 1..12, hour 0..23 at the beginning of the interval. */
export type Stamp = { year: number; month: number; day: number; hour: number; minute: number }

/** How the rows of a weather file are read, whatever its form. */
export type FileForm = {
  station: WeatherStation
  /** Index of the first line of hours. */
  firstRow: number
  split: (line: string) => string[]
  stamp: (cells: string[], line: number) => Stamp
  /** Whether the stamps have a minute at which the values hold; otherwise they are hourly averages. */
  hasMinute: boolean
  columns: Partial<Record<ColumnName, FileColumn>>
}

type Row = { cells: string[]; line: number; stamp: Stamp }

/**
 * Reads 8760 hours in order. 29 February is dropped. Finer steps give one year for each step of
 * the hour (two for half-hours). Throws `WeatherError` with line and column.
 */
export function readRows(lines: readonly string[], form: FileForm): Weather[] {
  const rows = rowsOf(lines, form)
  const minutes = minutesOfHour(rows, form)
  checkOrder(rows, minutes, lines.length)
  const monthYears = yearsOfMonths(rows, minutes.length)
  const names = Object.keys(form.columns) as ColumnName[]
  const values = Object.fromEntries(names.map((name) => [name, readColumn(rows, form, name)]))
  return minutes.map((minute, part) => {
    const column = (name: ColumnName) => every(values[name], minutes.length, part)
    return {
      station: form.station,
      minute: form.hasMinute ? minute : null,
      monthYears,
      dni: needed(column('dni'), 'dni'),
      dhi: needed(column('dhi'), 'dhi'),
      temperature: needed(column('temperature'), 'temperature'),
      wind: needed(column('wind'), 'wind'),
      pressure: column('pressure') ?? new Float64Array(hoursPerYear).fill(seaLevelMbar),
      albedo: column('albedo'),
      snowDepth: column('snowDepth'),
    }
  })
}

/** What PVWatts assumes where a file tells no pressure, mbar. */
const seaLevelMbar = columnRanges.pressure.absent

function needed(column: Float64Array | null, name: string): Float64Array {
  if (column === null) throw new WeatherError('columnMissing', { column: name })
  return column
}

function rowsOf(lines: readonly string[], form: FileForm): Row[] {
  const rows: Row[] = []
  for (let index = form.firstRow; index < lines.length; index++) {
    const text = lines[index] ?? ''
    if (text.trim() === '') continue
    const cells = form.split(text)
    const stamp = form.stamp(cells, index + 1)
    if (stamp.month !== 2 || stamp.day !== 29) rows.push({ cells, line: index + 1, stamp })
  }
  return rows
}

/** The minutes at which each hour has a row, from those of the first hour. */
function minutesOfHour(rows: readonly Row[], { hasMinute }: FileForm): number[] {
  const first = rows[0]?.stamp
  if (first === undefined) throw new WeatherError('hourMissing', { expected: clock(0, 0) })
  const next = rows.findIndex(({ stamp }) => stamp.hour !== first.hour || stamp.day !== first.day)
  const hour = rows.slice(0, next < 0 ? rows.length : next)
  const minutes = hour.map(({ stamp }) => stamp.minute)
  if (!hasMinute && hour.length > 1) throw new WeatherError('columnMissing', { column: 'Minute' })
  const even = minutes.every(
    (minute, step) => minute === (minutes[0] ?? 0) + (step * 60) / minutes.length,
  )
  if (even && minutes.every((minute) => minute >= 0 && minute < 60)) return minutes
  throw new WeatherError('unevenSteps', { line: hour[1]?.line ?? hour[0]?.line })
}

function checkOrder(rows: readonly Row[], minutes: readonly number[], lastLine: number): void {
  let row = 0
  for (let hour = 0; hour < hoursPerYear; hour++) {
    for (const minute of minutes) {
      const here = rows[row++]
      const expected = clock(hour, minute)
      if (here === undefined) throw new WeatherError('hourMissing', { line: lastLine, expected })
      const found = shown(here.stamp)
      if (found !== expected) {
        throw new WeatherError('hourMissing', { line: here.line, expected, found })
      }
    }
  }
  const extra = rows[row]
  if (extra) throw new WeatherError('tooManyRows', { line: extra.line, found: shown(extra.stamp) })
}

const starts = daysInMonth.map((_, month) =>
  daysInMonth.slice(0, month).reduce((sum: number, days) => sum + days, 0),
)

function clock(hourOfYear: number, minute: number): string {
  const day = Math.floor(hourOfYear / 24)
  const month = starts.findLastIndex((start) => start <= day)
  return shown({
    month: month + 1,
    day: day - (starts[month] ?? 0) + 1,
    hour: hourOfYear % 24,
    minute,
  })
}

const two = (value: number) => String(value).padStart(2, '0')

function shown({ month, day, hour, minute }: Omit<Stamp, 'year'>): string {
  return `${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`
}

function yearsOfMonths(rows: readonly Row[], stepsPerHour: number): number[] {
  return starts.map((start) => {
    const row = rows[start * 24 * stepsPerHour]
    const year = row?.stamp.year ?? 0
    if (Number.isInteger(year) && year >= 1800 && year <= 2200) return year
    const found = String(year)
    throw new WeatherError('outOfRange', { line: row?.line, column: 'Year', found })
  })
}

function readColumn(rows: readonly Row[], form: FileForm, name: ColumnName): Float64Array | null {
  const column = form.columns[name]
  if (column === undefined) return null
  return Float64Array.from(rows, ({ cells, line }) => readCell(name, column, cells, line))
}

function every(
  values: Float64Array | null | undefined,
  stepsPerHour: number,
  part: number,
): Float64Array | null {
  if (!values) return null
  if (stepsPerHour === 1) return values
  return Float64Array.from({ length: hoursPerYear }, (_, h) => values[h * stepsPerHour + part] ?? 0)
}

import { WeatherError } from './weather-error.ts'
import { type FileForm, readRows } from './weather-rows.ts'
import { csvCells, readStation } from './weather-values.ts'
import type { Weather } from './weather.ts'

const columnLine = 1
const firstRow = 2

/** The columns that are read, by the beginning of their name (Wilcox and Marion, NREL/TP-581-43156). */
const columnStarts = {
  dni: 'DNI (',
  dhi: 'DHI (',
  temperature: 'Dry-bulb (',
  wind: 'Wspd (',
  pressure: 'Pressure (',
  albedo: 'Alb (',
} as const

export function isTmy3(lines: readonly string[]): boolean {
  return /^"?Date \(MM\/DD\/YYYY\)/i.test(lines[columnLine] ?? '')
}

/** Reads an NREL TMY3 file: hourly averages, stamped 01:00..24:00 at the end of the interval. */
export function readTmy3(lines: readonly string[]): Weather[] {
  const [stationId = '', name = '', state = '', ...figures] = csvCells(lines[0] ?? '')
  const [utcOffsetHours, latitude, longitude, elevationM] = figures
  const texts = { source: 'TMY3', stationId, name, state, country: 'USA' }
  const station = readStation({ ...texts, latitude, longitude, utcOffsetHours, elevationM }, 1)
  return readRows(lines, {
    station,
    firstRow,
    split: (line) => line.split(','),
    stamp: stampReader(lines[firstRow] ?? ''),
    hasMinute: false,
    columns: columnsOf(csvCells(lines[columnLine] ?? '')),
  })
}

function columnsOf(names: readonly string[]): FileForm['columns'] {
  const columns = Object.entries(columnStarts).map(([column, start]) => {
    const cell = names.findIndex((name) => name.startsWith(start))
    if (cell < 0 && column !== 'albedo' && column !== 'pressure') {
      throw new WeatherError('columnMissing', { line: columnLine + 1, column: start.slice(0, -2) })
    }
    return [column, cell < 0 ? undefined : { name: names[cell], cell }]
  })
  return Object.fromEntries(columns.filter(([, column]) => column !== undefined))
}

/** A few files count 00:00..23:00 against the rule; then the stamp is the beginning of the interval. */
function stampReader(firstLine: string): FileForm['stamp'] {
  const shift = /^[^,]*,\s*0?0:/.test(firstLine) ? 0 : 1
  return (cells, line) => {
    const found = `${cells[0]} ${cells[1]}`
    const [, month, day, year, hour] =
      /^(\d\d?)\/(\d\d?)\/(\d{4}) (\d\d?):00$/.exec(found) ?? notADate(line, found)
    return {
      year: Number(year),
      month: Number(month),
      day: Number(day),
      hour: Number(hour) - shift,
      minute: 0,
    }
  }
}

function notADate(line: number, found: string): never {
  const expected = 'MM/DD/YYYY HH:00'
  throw new WeatherError('notANumber', { line, column: 'Date', found, expected })
}

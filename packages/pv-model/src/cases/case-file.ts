import { PvModelError } from '../model-error.ts'
import type { Weather } from '../weather.ts'
import { computeCase, figureText, resultColumns } from './case-result.ts'
import { type CaseRow, type CaseTable, lineOf, readCases } from './case-table.ts'

/** The years of a weather file by its name, one for each step of the hour; throws `PvModelError`. */
export type WeatherByName = (name: string) => readonly [Weather, ...Weather[]]

/** What became of a file of cases: results as CSV, and one sentence for each case that failed. */
export type ComputedCases = { csv: string; computed: number; failures: string[] }

/**
 * Computes every case of a file (CSV in the form of the reference results) and writes its columns
 * again with the results. A case that fails keeps its row, with empty results. Throws
 * `PvModelError` only when the file itself cannot be read.
 */
export function computeCases(text: string, weatherOf: WeatherByName): ComputedCases {
  const table = readCases(text)
  const columns = [
    ...table.columns,
    ...resultColumns.filter((name) => !table.columns.includes(name)),
  ]
  const lines = new Map<CaseRow, string>()
  const failures = new Map<CaseRow, string>()
  for (const row of byWeather(table)) {
    let figures: ReadonlyMap<string, number> = new Map()
    try {
      figures = computeCase(weatherNamed(row, weatherOf), row)
    } catch (error) {
      if (!(error instanceof PvModelError)) throw error
      failures.set(row, sentence(row, error))
    }
    lines.set(row, lineOf(columns.map((column) => cell(row, figures, column))))
  }
  return {
    csv: [lineOf(columns), ...table.rows.map((row) => lines.get(row) ?? ''), ''].join('\n'),
    computed: table.rows.length - failures.size,
    failures: table.rows.flatMap((row) => failures.get(row) ?? []),
  }
}

/** Cases of one weather file follow each other, so that its year is needed only once. */
function byWeather({ rows }: CaseTable): CaseRow[] {
  return [...Map.groupBy(rows, ({ cells }) => cells.get('weather_file') ?? '').values()].flat()
}

function weatherNamed({ row, cells }: CaseRow, weatherOf: WeatherByName) {
  const name = cells.get('weather_file') ?? ''
  const place = { line: row, column: 'weather_file' }
  if (name === '') throw new PvModelError('valueMissing', 'is empty', place)
  try {
    return weatherOf(name)
  } catch (error) {
    if (!(error instanceof PvModelError)) throw error
    throw new PvModelError(error.code, `${name}: ${error.message}`, place)
  }
}

function sentence({ row, cells }: CaseRow, { code, message, place }: PvModelError): string {
  const name = cells.get('case_id') ?? ''
  const column = place.column === undefined ? '' : `, column ${place.column}`
  return `row ${row}${name === '' ? '' : ` (${name})`}${column}: ${code}: ${message}`
}

function cell(row: CaseRow, figures: ReadonlyMap<string, number>, column: string): string {
  if (!resultColumns.includes(column)) return row.cells.get(column) ?? ''
  const value = figures.get(column)
  return value === undefined ? '' : figureText(column, value)
}

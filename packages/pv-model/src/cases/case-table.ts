import { PvModelError } from '../model-error.ts'

/** One case as its file has it. `row` counts lines of the file from 1, the heading included. */
export type CaseRow = { row: number; cells: ReadonlyMap<string, string> }

/** A file of cases: column names in order, and rows. */
export type CaseTable = { columns: string[]; rows: CaseRow[] }

const longestText = 100_000_000

/**
 * Reads a file of cases in the form of the reference results: comma-separated, names in the first
 * line, empty lines skipped. Throws `PvModelError`: `tooLarge`, `columnMissing`, `columnTwice`,
 * `noRows`.
 */
export function readCases(text: string): CaseTable {
  if (text.length > longestText)
    throw new PvModelError('tooLarge', 'the file of cases is too large')
  const [head = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const columns = cellsOf(head)
  const twice = columns.find((name, index) => name !== '' && columns.indexOf(name) !== index)
  if (twice !== undefined) {
    throw new PvModelError('columnTwice', `column ${twice} comes twice`, { line: 1, column: twice })
  }
  for (const column of neededColumns) {
    if (columns.includes(column)) continue
    throw new PvModelError('columnMissing', `column ${column} is missing`, { line: 1, column })
  }
  const rows = lines.flatMap((line, index) =>
    line.trim() === '' ? [] : [{ row: index + 2, cells: named(columns, cellsOf(line)) }],
  )
  if (rows.length === 0) throw new PvModelError('noRows', 'the file has no cases', { line: 2 })
  return { columns, rows }
}

const neededColumns = ['weather_file', 'system_capacity', 'array_type', 'losses']

/** Cells of a line; a quoted cell may hold commas, and doubled quotes stand for one. */
export function cellsOf(line: string): string[] {
  const cells = line.matchAll(/\s*(?:"((?:[^"]|"")*)"\s*|([^,]*))(?:,|$)/gy)
  const texts = Array.from(cells, ([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '').trim() : quoted.replaceAll('""', '"'),
  )
  // A line that does not end in a comma yields one more, empty match at its end.
  return line.endsWith(',') ? texts : texts.slice(0, Math.max(1, texts.length - 1))
}

function named(columns: string[], cells: string[]): ReadonlyMap<string, string> {
  return new Map(columns.map((name, index) => [name, cells[index] ?? '']))
}

/** A line of cells, quoted where needed. */
export function lineOf(cells: readonly string[]): string {
  return cells
    .map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',')
}

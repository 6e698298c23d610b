import { BadInput } from '../bad-input.ts'

/** Rows of cells; `line` counts from 1 in the file. */
export type CsvRow = { line: number; cells: string[] }

/** Which columns hold what; -1 where there is none. */
export type CsvColumns = { stamp: number; time: number; energy: number; unit: number }

/** The body of a meter file, with its columns and how a number of its header's unit counts, kWh. */
export type CsvTable = {
  rows: CsvRow[]
  columns: CsvColumns
  kwhPerUnit: number
  decimalComma: boolean
}

const headerRows = 60

/** Energy that the home gave: not its use. */
export const exportWords = /received|export|generat|vertid|excedent/i

const words = {
  stamp:
    /^(interval |usage |read(ing)? )?(start |begin |from )?(date|datetime|date ?\/? ?time|timestamp|fecha|day|period|start|from|usage ?date|fecha ?y ?hora|.*time period)( ?(time|start|and time|\(.*\)))?$/i,
  time: /^(start ?time|time|hour|hora|interval ?start|hour ?ending|start hour|usage ?hour)( ?\(.*\))?$/i,
  energy: /(kwh|\bwh\b|usage|consum|energ|import|delivered|kilowatt)/i,
  notEnergy:
    /(cost|price|export|generat|received|date|time|unit|unidad|notes|demand|coste|importe|obtenci|method|metodo|meter|type|vertid|excedent)/i,
  unit: /^(units?|uom|unidad)$/i,
}

/**
 * Finds the table in a meter file: separator (comma, semicolon, tab, bar), header, columns. Throws
 * `csvNotRecognised` where no line has a header with a date and an energy.
 */
export function csvTable(text: string): CsvTable {
  const separator = separatorOf(text)
  const rows = splitRows(text, separator)
  for (let at = 0; at < Math.min(headerRows, rows.length); at++) {
    const header = rows[at]?.cells ?? []
    const columns = columnsOf(header)
    if (columns === null) continue
    const body = rows.slice(at + 1).filter(({ cells }) => cells.some((cell) => cell !== ''))
    const title = header[columns.energy] ?? ''
    const wattHours = /\bwh\b/i.test(title.replaceAll('_', ' ')) && !/kwh/i.test(title)
    return {
      rows: body,
      columns,
      kwhPerUnit: wattHours ? 0.001 : 1,
      decimalComma: hasDecimalComma(body, columns.energy, separator),
    }
  }
  throw new BadInput('csvNotRecognised')
}

function columnsOf(header: readonly string[]): CsvColumns | null {
  const names = header.map((cell) => cell.replaceAll('_', ' ').trim())
  const stamp = names.findIndex((name) => words.stamp.test(name))
  const energy = bestEnergy(names)
  if (stamp < 0 || energy < 0 || exportWords.test(names[stamp] ?? '')) return null
  return {
    stamp,
    time: names.findIndex((name, at) => at !== stamp && words.time.test(name)),
    energy,
    unit: names.findIndex((name) => words.unit.test(name)),
  }
}

/** A column that names its unit is better than one that only speaks of use. */
function bestEnergy(names: readonly string[]): number {
  const fits = (name: string) =>
    words.energy.test(name) && !words.notEnergy.test(name.replace(/time period/i, 'date'))
  const named = names.findIndex((name) => fits(name) && /wh\b/i.test(name))
  return named >= 0 ? named : names.findIndex(fits)
}

function separatorOf(text: string): string {
  const sample = text.slice(0, 4000)
  const counts = [';', '\t', '|', ','].map((mark) => ({ mark, count: sample.split(mark).length }))
  const [semicolon, tab, bar] = counts
  for (const one of [semicolon, tab, bar]) {
    if (one !== undefined && one.count > 8) return one.mark
  }
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).mark
}

/** Splits lines into cells; quotes may hold separators and doubled quotes, but no line ends. */
function splitRows(text: string, separator: string): CsvRow[] {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text
  return body
    .split(/\r\n|\n|\r/)
    .map((line, at) => ({ line: at + 1, cells: cellsOf(line, separator) }))
}

function cellsOf(line: string, separator: string): string[] {
  if (!line.includes('"')) return line.split(separator).map((cell) => cell.trim())
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < line.length; at++) {
    const mark = line[at] ?? ''
    if (mark === '"' && quoted && line[at + 1] === '"') {
      cell += '"'
      at++
    } else if (mark === '"') quoted = !quoted
    else if (mark === separator && !quoted) {
      cells.push(cell.trim())
      cell = ''
    } else cell += mark
  }
  return [...cells, cell.trim()]
}

/** Commas in the energy column are decimal marks where the comma does not part the cells. */
function hasDecimalComma(rows: readonly CsvRow[], column: number, separator: string): boolean {
  const withComma = rows.find(({ cells }) => /,/.test(cells[column] ?? ''))?.cells[column] ?? ''
  if (withComma === '') return false
  return separator !== ','
    ? !withComma.includes('.')
    : /^-?\d+,\d{1,2}$|^-?\d*,\d{4,}$|^0,\d+$/.test(withComma)
}

import { BadInput } from '../bad-input.ts'
import { type CsvRow, csvTable, type CsvTable, exportWords } from './csv-table.ts'
import { dateOrderOf, readStamp, type Stamp } from './csv-stamps.ts'
import { daylightSpan } from '../tariffs/daylight.ts'
import type { MeterUpload } from './green-button.ts'
import { meterYear, type Readings } from './meter-readings.ts'
import { checkInterval, checkReading, checkUploadSize, type UploadPlace } from './upload-limits.ts'

const hourMs = 3_600_000

/**
 * Reads a utility's CSV: a date (any order, told by the file itself where a day is above 12), a
 * time or hour, an energy; other columns are left. Empty energies are gaps. Local clock times are
 * brought to standard time; a file that has readings in the hour that spring skips is taken to be
 * in standard time. Throws `uploadTooLarge`, `csvNotRecognised`, `datesAmbiguous`, `dateInvalid`,
 * `readingInvalid`, `readingNegative` (line), `intervalUnsuited`, and the codes of `meterYear`.
 */
export function readCsv(text: string, place: UploadPlace): MeterUpload {
  checkUploadSize(text.length)
  const table = csvTable(text)
  const { stamps, kwh, hasExports } = readRows(table, place)
  if (stamps.length === 0) throw new BadInput('noReadings')
  const minutes = intervalOf(stamps)
  const startMs = standardStarts(stamps, minutes, place)
  const readings: Readings = { startMs, minutes: startMs.map(() => minutes), kwh }
  const year = meterYear(readings)
  const usagePoints = [{ id: '1', totalKwh: year.totalKwh }]
  return { ...year, form: 'csv', usagePoints, hasExports }
}

function readRows(table: CsvTable, place: UploadPlace) {
  const { columns, rows } = table
  const order =
    dateOrderOf(dates(rows, columns.stamp)) ?? place.dateOrder ?? ambiguous(rows, columns.stamp)
  const stamps: Stamp[] = []
  const kwh: number[] = []
  let hasExports = false
  for (const { line, cells } of rows) {
    const value = cells[columns.energy] ?? ''
    const date = cells[columns.stamp] ?? ''
    // A second table under its own header: what the home fed in.
    hasExports = !/\d/.test(date) && cells.some((cell) => exportWords.test(cell))
    if (hasExports) break
    if (value === '' || !/\d/.test(date)) continue
    const time = columns.time < 0 ? null : (cells[columns.time] ?? '')
    const stamp = readStamp(date, time, order)
    if (stamp === null) throw new BadInput('dateInvalid', { line, column: columns.stamp + 1 })
    stamps.push(stamp)
    kwh.push(checkReading(energyOf(value, table, cells, line), { line }))
  }
  return { stamps, kwh, hasExports }
}

function energyOf(value: string, table: CsvTable, cells: readonly string[], line: number): number {
  const { columns, decimalComma, kwhPerUnit } = table
  const plain = decimalComma
    ? value.replaceAll('.', '').replace(',', '.')
    : value.replaceAll(',', '')
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) {
    throw new BadInput('readingInvalid', { line, column: columns.energy + 1 })
  }
  const unit = columns.unit < 0 ? '' : (cells[columns.unit] ?? '').toLowerCase()
  if (unit === '' || unit === 'kwh') return Number(plain) * kwhPerUnit
  if (unit !== 'wh') throw new BadInput('unitUnknown', { line, column: columns.unit + 1 })
  return Number(plain) / 1000
}

/** The most frequent distance of neighbouring readings, minutes. */
function intervalOf(stamps: readonly Stamp[]): number {
  const counts = new Map<number, number>()
  for (let at = 1; at < stamps.length; at++) {
    const apart = Math.abs(clockOf(stamps[at]) - clockOf(stamps[at - 1])) / 60_000
    if (apart > 0) counts.set(apart, (counts.get(apart) ?? 0) + 1)
  }
  let [minutes, most] = [60, 0]
  for (const [apart, count] of counts) if (count > most) [minutes, most] = [apart, count]
  return checkInterval(minutes, { index: 0 })
}

function clockOf(stamp: Stamp | undefined): number {
  return stamp === undefined ? Number.NaN : stamp.midnightMs + stamp.minutes * 60_000
}

/**
 * Begins of the readings in local standard time. Times are ends where a file writes 24:00 or hour
 * 24 and never 0; they count elapsed hours where there is an hour 25 (the long day of autumn).
 */
function standardStarts(stamps: readonly Stamp[], minutes: number, place: UploadPlace): number[] {
  const ending = stamps.some((at) => at.minutes >= 1440) && stamps.every((at) => at.minutes > 0)
  const elapsed = stamps.some((at) => at.minutes > 1440)
  const back = ending ? minutes * 60_000 : 0
  const clock = clockToStandard(
    stamps.map((at) => (elapsed ? at.midnightMs : clockOf(at) - back)),
    place,
  )
  return stamps.map((stamp, at) => {
    if (stamp.offsetMinutes !== null) {
      return clockOf(stamp) - back + (place.standardMinutes - stamp.offsetMinutes) * 60_000
    }
    const start = clock[at] ?? Number.NaN
    return elapsed ? start + stamp.minutes * 60_000 - back : start
  })
}

/**
 * Sets clock times back to standard time while daylight saving lasts; the repeated hour of autumn
 * counts as daylight time the first time it comes. Unchanged where the file knows the hour that
 * spring skips, for then its clock was never set forward.
 */
function clockToStandard(clocks: readonly number[], place: UploadPlace): number[] {
  const spans = new Map<number, { start: number; end: number } | null>()
  const spanOf = (ms: number) => {
    const year = new Date(ms).getUTCFullYear()
    const known = spans.get(year)
    if (known !== undefined) return known
    const span = daylightSpan(place.daylight, year, place.standardMinutes)
    spans.set(year, span)
    return span
  }
  const inSkipped = (ms: number) => {
    const span = spanOf(ms)
    return span !== null && ms >= span.start && ms < span.start + hourMs
  }
  if (clocks.some(inSkipped)) return [...clocks]
  const seen = new Set<number>()
  return clocks.map((ms) => {
    const span = spanOf(ms)
    if (span === null || ms < span.start || ms >= span.end + hourMs) return ms
    if (ms >= span.end && seen.has(ms)) return ms
    if (ms >= span.end) seen.add(ms)
    return ms - hourMs
  })
}

function* dates(rows: readonly CsvRow[], column: number) {
  for (const { cells } of rows) yield cells[column] ?? ''
}

function ambiguous(rows: readonly CsvRow[], column: number): never {
  const line = rows[0]?.line
  throw new BadInput('datesAmbiguous', { line, column: column + 1 })
}

import { WeatherError } from './weather-error.ts'
import { columnNames, type ColumnName, stationFault } from './weather-values.ts'
import type { Weather } from './weather.ts'

/** How one column of a packed year is written. */
export type ColumnShape = { name: ColumnName; scale: number; bytes: 2 | 4 }

/** What a packed year tells before its columns. */
export type Header = Pick<Weather, 'station' | 'minute' | 'monthYears'> & { columns: ColumnShape[] }

const neededColumns: readonly ColumnName[] = ['dni', 'dhi', 'temperature', 'wind', 'pressure']
const mostHeaderBytes = 4096

/** The header as ASCII JSON, padded with blanks to a multiple of four. */
export function asciiText(header: Header): string {
  const ascii = JSON.stringify(header).replace(
    /[^\x20-\x7e]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return ascii.padEnd(Math.ceil(ascii.length / 4) * 4)
}

/** Letters of a packed file; stops where the file does. */
export function readAscii(view: DataView, offset: number, length: number): string {
  const end = Math.min(view.byteLength, offset + length)
  let text = ''
  for (let at = offset; at < end; at++) text += String.fromCharCode(view.getUint8(at))
  return text
}

/** Reads and checks the header at `offset`; `start` is where the columns begin. Throws `packedDamaged`. */
export function readHeader(view: DataView, offset: number): { header: Header; start: number } {
  const length = view.getUint32(4, true)
  if (length > mostHeaderBytes) throw damaged('header')
  const header = parsed(readAscii(view, offset, length))
  if (!isHeader(header)) throw damaged('header')
  const fault = stationFault(header.station)
  if (fault !== null) throw damaged(fault)
  return { header, start: offset + length }
}

function damaged(column: string): WeatherError {
  return new WeatherError('packedDamaged', { column })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw damaged('header')
  }
}

function isHeader(value: unknown): value is Header {
  if (!isRecord(value) || !isRecord(value.station)) return false
  const { minute, monthYears, columns } = value
  const isMinute = minute === null || (isNumber(minute) && minute >= 0 && minute < 60)
  const isYears = Array.isArray(monthYears) && monthYears.length === 12 && monthYears.every(isYear)
  if (!isMinute || !isYears || !Array.isArray(columns) || !columns.every(isShape)) return false
  const names = columns.map(({ name }) => name)
  return new Set(names).size === names.length && neededColumns.every((name) => names.includes(name))
}

function isShape(value: unknown): value is ColumnShape {
  if (!isRecord(value)) return false
  const { name, scale, bytes } = value
  const isName = columnNames.some((known) => known === name)
  return isName && isNumber(scale) && scale >= 1 && (bytes === 2 || bytes === 4)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

function isYear(value: unknown): boolean {
  return Number.isInteger(value) && isNumber(value) && value >= 1800 && value <= 2200
}

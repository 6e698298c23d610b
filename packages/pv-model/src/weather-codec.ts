import { hoursPerYear, type Weather } from './weather.ts'

/**
 * File layout, little-endian: "GSW1", uint32 header length, ASCII JSON header padded with blanks to
 * a multiple of four, then one column after another. A column is 8760 integers, value x scale; the
 * scale is the power of ten that makes the source's own decimals whole, so nothing is lost.
 */
const magic = 'GSW1'
const columnNames = [
  'dni',
  'dhi',
  'temperature',
  'wind',
  'pressure',
  'albedo',
  'snowDepth',
] as const
type ColumnName = (typeof columnNames)[number]
type ColumnShape = { name: ColumnName; scale: number; bytes: 2 | 4 }
type Header = Pick<Weather, 'station' | 'minute' | 'monthYears'> & { columns: ColumnShape[] }

/** Packs a weather year into about 90 kB. Throws when a value needs more than four decimals. */
export function encodeWeather(weather: Weather): Uint8Array {
  const columns = columnNames.flatMap((name) => {
    const values = weather[name]
    return values === null ? [] : [shapeOf(name, values)]
  })
  const { station, minute, monthYears } = weather
  const text = headerText({ station, minute, monthYears, columns })
  const size = columns.reduce((sum, column) => sum + column.bytes * hoursPerYear, 8 + text.length)
  const view = new DataView(new ArrayBuffer(size))
  writeAscii(view, 0, magic)
  view.setUint32(4, text.length, true)
  writeAscii(view, 8, text)
  let offset = 8 + text.length
  for (const column of columns) offset = writeColumn(view, offset, column, weather[column.name])
  return new Uint8Array(view.buffer)
}

/** Unpacks what `encodeWeather` packed. Throws when the bytes are not such a file. */
export function decodeWeather(bytes: Uint8Array): Weather {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.byteLength < 8 || readAscii(view, 0, 4) !== magic) throw new Error('not a weather file')
  const length = view.getUint32(4, true)
  const { columns, ...header } = JSON.parse(readAscii(view, 8, length)) as Header
  const values = new Map<ColumnName, Float64Array>()
  let offset = 8 + length
  for (const column of columns) {
    values.set(column.name, readColumn(view, offset, column))
    offset += column.bytes * hoursPerYear
  }
  const needed = (name: ColumnName) => values.get(name) ?? missing(name)
  return {
    ...header,
    dni: needed('dni'),
    dhi: needed('dhi'),
    temperature: needed('temperature'),
    wind: needed('wind'),
    pressure: needed('pressure'),
    albedo: values.get('albedo') ?? null,
    snowDepth: values.get('snowDepth') ?? null,
  }
}

function missing(name: string): never {
  throw new Error(`weather column ${name} is missing`)
}

function shapeOf(name: ColumnName, values: Float64Array): ColumnShape {
  const scale = [1, 10, 100, 1000, 10_000].find((s) =>
    values.every((value) => Math.round(value * s) / s === value),
  )
  if (scale === undefined) throw new Error(`weather column ${name} is finer than four decimals`)
  const fitsShort = values.every((value) => Math.abs(Math.round(value * scale)) <= 32_767)
  return { name, scale, bytes: fitsShort ? 2 : 4 }
}

function headerText(header: Header): string {
  const ascii = JSON.stringify(header).replace(
    /[^\x20-\x7e]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return ascii.padEnd(Math.ceil(ascii.length / 4) * 4)
}

function writeAscii(view: DataView, offset: number, text: string): void {
  for (let i = 0; i < text.length; i++) view.setUint8(offset + i, text.charCodeAt(i))
}

function readAscii(view: DataView, offset: number, length: number): string {
  let text = ''
  for (let i = 0; i < length; i++) text += String.fromCharCode(view.getUint8(offset + i))
  return text
}

function writeColumn(
  view: DataView,
  start: number,
  { scale, bytes }: ColumnShape,
  values: Float64Array | null,
): number {
  for (let hour = 0; hour < hoursPerYear; hour++) {
    const whole = Math.round((values?.[hour] ?? 0) * scale)
    if (bytes === 2) view.setInt16(start + hour * 2, whole, true)
    else view.setInt32(start + hour * 4, whole, true)
  }
  return start + hoursPerYear * bytes
}

function readColumn(view: DataView, start: number, { scale, bytes }: ColumnShape): Float64Array {
  const values = new Float64Array(hoursPerYear)
  for (let hour = 0; hour < hoursPerYear; hour++) {
    const at = start + hour * bytes
    values[hour] = (bytes === 2 ? view.getInt16(at, true) : view.getInt32(at, true)) / scale
  }
  return values
}

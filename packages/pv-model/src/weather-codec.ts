import { asciiText, readAscii, readHeader, type ColumnShape, type Header } from './packed-header.ts'
import { WeatherError } from './weather-error.ts'
import { columnNames, columnRanges, type ColumnName } from './weather-values.ts'
import { hoursPerYear, type Weather } from './weather.ts'

/**
 * File layout, little-endian: "GSW" and the version "1", uint32 header length, ASCII JSON header
 * padded with blanks to a multiple of four, then one column after another. A column is 8760
 * integers, value x scale; the scale is the power of ten that makes the source's own decimals
 * whole, at most 10,000: what is finer is rounded to four decimals.
 */
const magic = 'GSW'
const version = '1'
const prefixBytes = 8
const scales = [1, 10, 100, 1000, 10_000] as const

/**
 * Packs a weather year into about 90 kB. Values with up to four decimals come back as they were;
 * finer ones are rounded to four, which moves a year's yield by less than a millionth. Throws
 * `WeatherError` (`badColumn`) when a column is not 8760 numbers within the model's ranges.
 */
export function encodeWeather(weather: Weather): Uint8Array {
  const columns = columnNames.flatMap((name) => {
    const values = weather[name]
    return values === null ? [] : [shapeOf(name, values)]
  })
  const { station, minute, monthYears } = weather
  const text = asciiText({ station, minute, monthYears, columns })
  const start = prefixBytes + text.length
  const view = new DataView(new ArrayBuffer(columns.reduce((sum, one) => sum + sizeOf(one), start)))
  writeAscii(view, 0, magic + version)
  view.setUint32(4, text.length, true)
  writeAscii(view, prefixBytes, text)
  let offset = start
  for (const column of columns) {
    writeColumn(view, offset, column, weather[column.name])
    offset += sizeOf(column)
  }
  return new Uint8Array(view.buffer)
}

/**
 * Unpacks what `encodeWeather` packed. Throws `WeatherError`: `notPacked` for other bytes,
 * `packedVersion` for a version that is not known here, `packedDamaged` for a file that is cut,
 * lengthened or holds values that no weather has.
 */
export function decodeWeather(bytes: Uint8Array): Weather {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.byteLength < prefixBytes || readAscii(view, 0, 3) !== magic) {
    throw new WeatherError('notPacked')
  }
  const found = readAscii(view, 3, 1)
  if (found !== version) throw new WeatherError('packedVersion', { found, expected: version })
  const { header, start } = readHeader(view, prefixBytes)
  return { ...withoutColumns(header), ...readColumns(view, start, header.columns) }
}

function withoutColumns({ station, minute, monthYears }: Header) {
  return { station, minute, monthYears }
}

type Columns = Pick<Weather, ColumnName>

function readColumns(view: DataView, start: number, shapes: readonly ColumnShape[]): Columns {
  const end = shapes.reduce((sum, shape) => sum + sizeOf(shape), start)
  if (end !== view.byteLength) {
    const place = { found: `${view.byteLength} bytes`, expected: `${end} bytes` }
    throw new WeatherError('packedDamaged', place)
  }
  const columns: Partial<Columns> = {}
  let offset = start
  for (const shape of shapes) {
    columns[shape.name] = readColumn(view, offset, shape)
    offset += sizeOf(shape)
  }
  return { albedo: null, snowDepth: null, ...columns } as Columns
}

function sizeOf({ bytes }: ColumnShape): number {
  return bytes * hoursPerYear
}

function shapeOf(name: ColumnName, values: Float64Array): ColumnShape {
  const { low, high } = columnRanges[name]
  const bad = values.findIndex((value) => !(value >= low && value <= high))
  if (values.length !== hoursPerYear || bad >= 0) {
    throw new WeatherError('badColumn', { column: name, index: bad < 0 ? values.length : bad })
  }
  const exact = (scale: number) =>
    values.every((value) => Math.abs(Math.round(value * scale) / scale - value) < 1e-9)
  const scale = scales.find(exact) ?? 10_000
  const fitsShort = values.every((value) => Math.abs(Math.round(value * scale)) <= 32_767)
  return { name, scale, bytes: fitsShort ? 2 : 4 }
}

function writeAscii(view: DataView, offset: number, text: string): void {
  for (let i = 0; i < text.length; i++) view.setUint8(offset + i, text.charCodeAt(i))
}

function writeColumn(
  view: DataView,
  start: number,
  { scale, bytes }: ColumnShape,
  values: Float64Array | null,
): void {
  for (let hour = 0; hour < hoursPerYear; hour++) {
    const whole = Math.round((values?.[hour] ?? 0) * scale)
    if (bytes === 2) view.setInt16(start + hour * 2, whole, true)
    else view.setInt32(start + hour * 4, whole, true)
  }
}

function readColumn(view: DataView, start: number, shape: ColumnShape): Float64Array {
  const { name, scale, bytes } = shape
  const { low, high } = columnRanges[name]
  const values = new Float64Array(hoursPerYear)
  for (let hour = 0; hour < hoursPerYear; hour++) {
    const at = start + hour * bytes
    const value = (bytes === 2 ? view.getInt16(at, true) : view.getInt32(at, true)) / scale
    if (!(value >= low && value <= high)) {
      throw new WeatherError('packedDamaged', { column: name, index: hour, found: String(value) })
    }
    values[hour] = value
  }
  return values
}

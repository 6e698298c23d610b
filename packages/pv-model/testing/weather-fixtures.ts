import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { decodeWeather, type Weather } from '../src/index.ts'

const fixtures = join(import.meta.dirname, '../fixtures/weather')
const packed = join(import.meta.dirname, '../../solar-data/data/weather')

/** The text of a weather file as its publisher wrote it. */
export function originalText(name: string): string {
  return brotliDecompressSync(readFileSync(join(fixtures, `${name}.br`))).toString('latin1')
}

/** A packaged station's year. */
export function packedWeather(id: string): Weather {
  return decodeWeather(readFileSync(join(packed, `${id}.gsw`)))
}

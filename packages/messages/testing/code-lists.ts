import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const packages = join(import.meta.dirname, '../..')

/** What a package is made of, without its tests: all files whose path fits, as one text. */
export function sourceOf(name: string, path = /./): string {
  const folder = join(packages, name, 'src')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => path.test(file) && file.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(file),
    )
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n')
}

/** A data file of the packaged solar data. */
export function solarData<T>(file: string): T {
  return JSON.parse(readFileSync(join(packages, 'solar-data/data', file), 'utf8')) as T
}

/** The words in quotes of `type name = 'one' | 'other'`, wherever in the sources it is written. */
export function unionOf(source: string, name: string): string[] {
  const start = source.search(new RegExp(`type ${name} =`))
  const body = source.slice(start).split(/\n\s*\n|\n(?=export |type )/, 1)[0] ?? ''
  return start < 0 ? [] : quoted(body.replace(/\/\*\*.*?\*\//gs, ''))
}

/** The words in quotes that follow a pattern. */
export function afterEach(source: string, pattern: RegExp): string[] {
  const found = [...source.matchAll(pattern)].map((match) => match[1] ?? '')
  return [...new Set(found)].sort()
}

/** The first quoted words after a mark up to the end of its line. */
export function lineOf(source: string, mark: string): string[] {
  const start = source.indexOf(mark)
  return start < 0 ? [] : quoted(source.slice(start + mark.length).split('\n', 1)[0] ?? '')
}

/** The names of a block in braces that begins with a mark: `type A = {` or `const a = {`. */
export function namesIn(source: string, mark: string): string[] {
  const start = source.indexOf(mark)
  const body = source.slice(start + mark.length).split(/\n[ \t]*\}/, 1)[0] ?? ''
  return start < 0 ? [] : [...body.matchAll(/^\s*(\w+)\??:/gm)].map((match) => match[1] ?? '')
}

function quoted(text: string): string[] {
  return [...text.matchAll(/'(\w+)'/g)].map((match) => match[1] ?? '')
}

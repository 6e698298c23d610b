import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** What an estimate is computed with, on a phone as well. */
const computing = [
  'estimate',
  'economics',
  'pv-model',
  'near-shade',
  'roof-layout',
  'array-design',
] as const
const packages = join(import.meta.dirname, '../..')

/** Missing in Hermes, the engine of the app; node and the type checker do not notice. */
const missing = /\.toSorted\(|structuredClone\(|\.groupBy\(|\.fromAsync\(|Promise\.withResolvers/

describe('the engine of the app', () => {
  it.each(computing)('has all that %s calls', (name) => {
    const sources = globSync(join(packages, name, 'src/**/*.ts')).filter(
      (path) => !/\.(test|fixture)\.ts$|\/cases\//.test(path),
    )
    expect(sources.length).toBeGreaterThan(5)
    expect(sources.filter((path) => missing.test(readFileSync(path, 'utf8')))).toEqual([])
  })
})

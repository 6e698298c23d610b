import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { environments } from '../system/environments.ts'
import { fingerprint, readTemplates } from './summary.ts'
import { synthesise } from './synthesise.ts'

const folder = mkdtempSync(join(tmpdir(), 'girasol-plan-'))
const at = (name: string) => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true }))

type Manifest = {
  artifacts: Record<
    string,
    { type: string; environment: string; properties: { terminationProtection?: boolean } }
  >
}

beforeAll(() => {
  for (const environment of environments) synthesise(environment, at(environment.name))
}, 60_000)

describe('the plan', () => {
  it('is the same to the byte when it is written again', () => {
    const [first] = environments
    if (first === undefined) throw new Error('No environment')
    synthesise(first, at('again'))
    expect(fingerprint(at('again'))).toBe(fingerprint(at(first.name)))
  })

  it('is another for another environment', () => {
    expect(fingerprint(at('staging'))).not.toBe(fingerprint(at('production')))
  })

  it('has stacks of the same names in every environment', () => {
    const names = (name: string) => readTemplates(at(name)).map(({ stack }) => stack)
    expect(names('staging')).toEqual(names('production'))
  })

  it.each(['registry', 'push'])('has one %s for all environments', (stack) => {
    const text = (name: string) => readFileSync(join(at(name), `${stack}.template.json`), 'utf8')
    expect(text('staging')).toBe(text('production'))
  })

  it.each(environments)('protects in $name every stack that keeps something', ({ name }) => {
    const { artifacts }: Manifest = JSON.parse(
      readFileSync(join(at(name), 'manifest.json'), 'utf8'),
    )
    const stacks = Object.entries(artifacts).filter(([, { type }]) => type.endsWith('stack'))
    const open = stacks.filter(([, { properties }]) => properties.terminationProtection !== true)
    expect(open.map(([stack]) => stack).toSorted()).toEqual(['deploy', 'push'])
  })
})

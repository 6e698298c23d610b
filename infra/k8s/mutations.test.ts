import { beforeAll, describe, expect, it } from 'vitest'
import { environments } from '../system/environments.ts'
import { gates } from './gates/gates.ts'
import type { Manifest } from './manifest.ts'
import { mutate } from './broken/mutate.ts'
import { mutations } from './mutations.ts'
import { manifestsOf } from './synthesise.ts'

const production = environments.find(({ name }) => name === 'production')!
let objects: Manifest[] = []

beforeAll(() => {
  objects = manifestsOf(production).flatMap((file) => file.objects)
})

describe('broken fields of the manifests', () => {
  it('are many, each another one', () => {
    expect(mutations.length).toBeGreaterThanOrEqual(25)
    expect(new Set(mutations.map(({ field }) => field)).size).toBe(mutations.length)
  })

  it.each(mutations)('$field is noticed by $gate', (mutation) => {
    const gate = gates[mutation.gate]
    expect(gate(objects, production)).toEqual([])
    expect(gate(mutate(objects, mutation), production)).not.toEqual([])
  })
})

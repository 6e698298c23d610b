import type { IPodTemplateSpec } from 'kubernetes-models/v1'
import { beforeAll, describe, expect, it } from 'vitest'
import { environments } from '../../system/environments.ts'
import { type Manifest, podMakers } from '../manifest.ts'
import { manifestsOf } from '../synthesise.ts'
import { refusals } from './evaluate.ts'
import type { Fixture } from './fixtures/change.ts'
import { conduct } from './fixtures/conduct.ts'
import { confinement } from './fixtures/confinement.ts'
import { identity } from './fixtures/identity.ts'
import type { RuleName } from './rules.ts'

/** A rule without fixtures does not compile. */
const fixtures: Record<RuleName, Fixture> = { ...identity, ...confinement, ...conduct }

let objects: Manifest[] = []
let pod: IPodTemplateSpec = {}

beforeAll(() => {
  objects = manifestsOf(environments[0]!).flatMap((file) => file.objects)
  pod = podMakers(objects)[0]!.template
})

/** Names of the policies that refuse the pod once it was changed. */
function after(change: (pod: never) => unknown): string[] {
  const changed = structuredClone(pod)
  change(changed as never)
  return refusals(objects, changed)
}

describe.each(Object.entries(fixtures))('the admission rule %s', (rule, { good, bad }) => {
  it('passes what is good', () => {
    expect(good.length).toBeGreaterThanOrEqual(2)
    for (const change of good) expect(after(change)).not.toContain(`girasol-${rule}`)
  })

  it('refuses what is bad', () => {
    expect(bad.length).toBeGreaterThanOrEqual(2)
    for (const change of bad) expect(after(change)).toContain(`girasol-${rule}`)
  })
})

describe('the admission rules', () => {
  it('pass our own pods', () => {
    expect(podMakers(objects).flatMap(({ template }) => refusals(objects, template))).toEqual([])
  })

  it('refuse a pod that says nothing', () => {
    const bare = { spec: { containers: [{ name: 'a', image: 'nginx' }] } }
    expect(refusals(objects, bare).length).toBeGreaterThanOrEqual(15)
  })
})

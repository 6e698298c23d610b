import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { planned, resourcesOf } from '../aws/planned.ts'
import { containersOf, type Manifest, nameOf, ofKind, podMakers } from '../k8s/manifest.ts'
import { manifestsOf } from '../k8s/synthesise.ts'
import { environments } from '../system/environments.ts'
import { imageRepository } from '../system/names.ts'
import { benchmarkDocument } from './document.ts'
import { rows } from './rows.ts'

const production = environments.find(({ name }) => name === 'production')!
const root = join(import.meta.dirname, '../..')
let objects: Manifest[]
let cluster: ReturnType<typeof planned>[string]
beforeAll(() => {
  objects = manifestsOf(production).flatMap((file) => file.objects)
  cluster = planned('production')['cluster']!
}, 60_000)

type Rule = { resources?: string[]; verbs: string[] }
const rulesIn = (all: readonly Manifest[]) =>
  ['Role', 'ClusterRole'].flatMap((kind) =>
    ofKind(all, kind).flatMap((role) => (role['rules'] ?? []) as Rule[]),
  )
const may = (all: readonly Manifest[], resource: string, verb: string) =>
  rulesIn(all).filter(
    ({ resources = [], verbs }) =>
      [resource, '*'].some((each) => resources.includes(each)) &&
      [verb, '*'].some((each) => verbs.includes(each)),
  )

describe('the table of the benchmark', () => {
  it('has all 50 rows of 1.8.0, each once, in order', () => {
    const ids = rows.map(({ id }) => id)
    expect(new Set(ids).size).toBe(50)
    expect(ids.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))).toEqual(ids)
    const inChapter = (chapter: string) => rows.filter(({ id }) => id.startsWith(chapter))
    expect(['2.', '3.', '4.', '5.'].map((chapter) => inChapter(chapter).length)).toEqual([
      2, 13, 23, 12,
    ])
  })

  it('names tests that are there, for every automated row of the policies', () => {
    for (const { id, manual, answer } of rows) {
      if (answer.by === 'test') expect(existsSync(join(root, answer.file)), id).toBe(true)
      if (id.startsWith('4.') && !manual) expect(answer.by, id).toBe('test')
    }
  })

  it('is what infra/cis/README.md says', () => {
    expect(readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')).toBe(benchmarkDocument())
  })
})

describe('rows that no other test holds', () => {
  it('4.1.2, 4.1.4: nobody of ours reads secrets or makes pods', () => {
    for (const verb of ['get', 'list', 'watch']) expect(may(objects, 'secrets', verb)).toEqual([])
    expect(may(objects, 'pods', 'create')).toEqual([])
    const planted = { apiVersion: 'v1', kind: 'Role', metadata: { name: 'x' } }
    const wide = { ...planted, rules: [{ resources: ['*'], verbs: ['*'] }] }
    expect(may([wide], 'secrets', 'get')).toHaveLength(1)
    expect(may([wide], 'pods', 'create')).toHaveLength(1)
  })

  it('4.1.5, 5.2.1: every pod has an account of its own, and no default one has a token', () => {
    const accounts = podMakers(objects).map(({ spec }) => spec.serviceAccountName)
    expect(accounts).not.toContain('default')
    expect(new Set(accounts).size).toBe(accounts.length)
    const defaults = ofKind(objects, 'ServiceAccount').filter((a) => a.metadata.name === 'default')
    expect(defaults.length).toBeGreaterThan(0)
    for (const account of defaults) expect(account['automountServiceAccountToken']).toBe(false)
  })

  it('4.4.1, 4.4.2: secrets are files from outside the cluster', () => {
    const fromSecrets = podMakers(objects)
      .flatMap(({ spec }) => containersOf(spec))
      .filter(({ env = [], envFrom }) => envFrom || env.some(({ valueFrom }) => valueFrom))
    expect(fromSecrets).toEqual([])
    expect(ofKind(objects, 'Secret')).toEqual([])
    expect(ofKind(objects, 'SecretProviderClass').length).toBeGreaterThan(0)
  })

  it('4.5.1, 4.5.2: each program has a namespace, and none is the default one', () => {
    const homes = podMakers(objects).map(({ owner }) => owner.metadata.namespace)
    expect(new Set(homes).size).toBe(homes.length)
    const inDefault = objects.filter(({ metadata }) => metadata.namespace === 'default')
    expect(inDefault.filter(({ kind }) => kind !== 'NetworkPolicy').map(nameOf)).toEqual([])
  })

  it('5.1.4: images come from our own registry', () => {
    const own = `${production.accounts.build}.dkr.ecr.${production.region}.amazonaws.com/`
    const images = podMakers(objects).flatMap(({ spec }) => containersOf(spec).map((c) => c.image))
    for (const image of images) {
      const names = (['api', 'web', 'console'] as const).map((name) => own + imageRepository(name))
      expect(
        names.some((name) => image?.startsWith(`${name}@`)),
        image,
      ).toBe(true)
    }
  })

  it('5.1.3: the cluster may pull images and do nothing else with a registry', () => {
    const types = ['AWS::IAM::ManagedPolicy', 'AWS::IAM::Policy', 'AWS::IAM::Role']
    const text = JSON.stringify(types.flatMap((type) => resourcesOf(cluster, type)))
    const actions = [...text.matchAll(/"(ecr:[^"]+)"/g)].map((match) => match[1])
    expect(new Set(actions)).toEqual(
      new Set(['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer', 'ecr:GetAuthorizationToken']),
    )
    expect(text).not.toContain('ContainerRegistry')
  })
})

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { environments } from '../system/environments.ts'
import { workloads } from '../system/workloads.ts'
import { faultsIn } from './gates/gates.ts'
import { containersOf, nameOf, ofKind, podMakers } from './manifest.ts'
import { exampleRelease, readRelease } from './release.ts'
import { shapeFaults } from './schema.ts'
import { manifestsOf, synthesiseManifests } from './synthesise.ts'

const folder = mkdtempSync(join(tmpdir(), 'girasol-manifests-'))
afterAll(() => rmSync(folder, { recursive: true }))
const objectsOf = (environment: (typeof environments)[number]) =>
  manifestsOf(environment).flatMap((file) => file.objects)

describe('the manifests', () => {
  it('are the same to the byte when made twice, within five seconds', () => {
    const began = performance.now()
    for (const environment of environments) {
      const at = join(folder, environment.name)
      const texts = () => readdirSync(at).map((name) => readFileSync(join(at, name), 'utf8'))
      synthesiseManifests(environment, at)
      const first = texts()
      writeFileSync(join(at, 'left-over.yaml'), 'kind: Stray')
      synthesiseManifests(environment, at)
      expect(texts()).toEqual(first)
      expect(readdirSync(at)).toHaveLength(2 + Object.keys(workloads).length)
    }
    expect(performance.now() - began).toBeLessThan(5000)
  })

  it.each(environments)('of $name pass every gate', (environment) => {
    expect(faultsIn(objectsOf(environment), environment)).toEqual([])
  })

  it('are the same objects in every environment', () => {
    const [one, other] = environments.map((environment) => objectsOf(environment).map(nameOf))
    expect(one).toEqual(other)
  })

  it('have a chart for every workload, of the kind that it is', () => {
    const kinds = {
      service: 'Deployment',
      background: 'Deployment',
      single: 'StatefulSet',
      job: 'Job',
    }
    for (const { name, kind } of Object.values(workloads)) {
      const file = manifestsOf(environments[0]!).find((each) => each.name === name)
      expect(podMakers(file!.objects).map(({ owner }) => owner.kind)).toEqual([kinds[kind]])
    }
  })

  it('take every image from the release, by digest', () => {
    const { images } = readRelease(exampleRelease)
    const release = { ...readRelease(exampleRelease), images: { ...images, web: digest('a') } }
    const objects = manifestsOf(environments[0]!, release).flatMap((file) => file.objects)
    const found = podMakers(objects).flatMap(({ spec }) =>
      containersOf(spec).map(({ image }) => image),
    )
    expect(found.filter((image) => image?.endsWith(`girasol/web@${digest('a')}`))).toHaveLength(1)
    expect(found.every((image) => /@sha256:[0-9a-f]{64}$/.test(image ?? ''))).toBe(true)
  })

  it('keep what a release may apply apart from the walls around it', () => {
    const released = manifestsOf(environments[0]!).slice(2)
    const kinds = new Set(released.flatMap((file) => file.objects.map(({ kind }) => kind)))
    for (const wall of ['Namespace', 'NetworkPolicy', 'Role', 'Service', 'ResourceQuota'])
      expect(kinds).not.toContain(wall)
  })
})

describe('a release', () => {
  const release = readRelease(exampleRelease)
  const written = (content: unknown) => {
    const path = join(folder, 'release.json')
    writeFileSync(path, JSON.stringify(content))
    return path
  }

  it('is read when it names every image by digest', () => {
    expect(readRelease(written(release))).toEqual(release)
  })

  it.each([
    ['a tag', { ...release, images: { ...release.images, api: 'latest' } }],
    ['a short digest', { ...release, images: { ...release.images, api: 'sha256:abc' } }],
    ['a missing image', { ...release, images: { api: release.images.api } }],
    ['something else', { ...release, privileged: true }],
  ])('is refused with %s', (_, content) => {
    expect(() => readRelease(written(content))).toThrow()
  })
})

describe('the shape of objects', () => {
  const deployment = () => structuredClone(ofKind(objectsOf(environments[0]!), 'Deployment')[0]!)
  const policy = () =>
    structuredClone(ofKind(objectsOf(environments[0]!), 'ApplicationNetworkPolicy')[0]!)

  it('lets no unknown field pass, of a kind of the cluster or of an add-on', () => {
    expect(shapeFaults({ ...deployment(), extra: 1 })).toEqual(['extra: unknown field'])
    const misspelt = deployment()
    ;(misspelt.spec as Record<string, object>)['template'] = {
      ...podMakers([misspelt])[0]!.template,
      spec: { ...podMakers([misspelt])[0]!.spec, hostIpc: false },
    }
    expect(shapeFaults(misspelt)).toEqual(['spec.template.spec.hostIpc: unknown field'])
    expect(
      shapeFaults({ ...policy(), spec: { ...(policy().spec as object), deny: [] } }),
    ).toHaveLength(1)
  })

  it('lets no wrong type, missing field or unknown kind pass', () => {
    expect(shapeFaults({ ...deployment(), spec: { replicas: 'two' } })).not.toEqual([])
    expect(shapeFaults({ ...deployment(), kind: 'DaemonSet' })).toEqual([
      'no kind apps/v1/DaemonSet',
    ])
    expect(shapeFaults({ ...policy(), spec: {} })).not.toEqual([])
  })
})

function digest(hex: string) {
  return `sha256:${hex.repeat(64)}` as const
}

import { beforeAll, describe, expect, it } from 'vitest'
import { type Environment, environments } from '../../system/environments.ts'
import type { Manifest } from '../manifest.ts'
import { manifestsOf } from '../synthesise.ts'
import { committedReach } from './committed.ts'
import { type Reach, reachOf, reachTable } from './matrix.ts'

const outsideNames = ['internet', 'mail host', 'alerts host', 'weather host']

describe.each(environments.map((environment) => [environment.name, environment] as const))(
  'who reaches whom in %s',
  (_, environment: Environment) => {
    let objects: Manifest[] = []
    let reach: Reach = {}
    beforeAll(() => {
      objects = manifestsOf(environment).flatMap((file) => file.objects)
      reach = reachOf(objects, environment)
    })

    it('is exactly what was written down', () => {
      process.stdout.write(`${reachTable(reach, environment, objects)}\n`)
      expect(reach).toEqual(committedReach)
    })

    it.each(['api', 'web', 'console', 'sealer', 'migrate'])('has no internet for %s', (name) => {
      expect(reach[name]!.filter((each) => outsideNames.includes(each))).toEqual([])
    })

    it('gives the worker its named hosts and nothing else of the internet', () => {
      expect(reach['worker']).toContain('mail host')
      expect(reach['worker']).not.toContain('internet')
    })

    it('lets a new pod without labels reach nothing, wherever it appears', () => {
      const strangers = Object.keys(reach).filter((name) => name.startsWith('stranger'))
      expect(strangers.length).toBe(8)
      expect(strangers.flatMap((name) => reach[name])).toEqual([])
    })

    it("denies the nodes' metadata to all, also where a namespace allows everything", () => {
      const open = [...objects, allowing('girasol-web')]
      const opened = reachOf(open, environment)
      expect(opened['web']).toContain('internet')
      expect(opened['stranger in girasol-web']).toContain('internet')
      expect(Object.values(opened).flat()).not.toContain('metadata')
      const without = open.filter(({ kind }) => kind !== 'ClusterNetworkPolicy')
      expect(reachOf(without, environment)['web']).toContain('metadata')
    })

    it('is open to all where policies are not enforced', () => {
      const unenforced = objects.filter(({ kind }) => kind !== 'ConfigMap')
      expect(reachOf(unenforced, environment)['stranger in default']).toContain('metadata')
    })
  },
)

function allowing(namespace: string): Manifest {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'everything', namespace },
    spec: { podSelector: {}, policyTypes: ['Egress'], egress: [{}] },
  }
}

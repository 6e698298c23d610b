import { beforeAll, describe, expect, it } from 'vitest'
import { planned, type Planned } from '../planned.ts'
import { houseFaults, valueAt } from './house-check.ts'
import { houseRules } from './house-rules.ts'

let plan: Planned
beforeAll(() => {
  plan = planned('production')
}, 60_000)

/** The same properties with another value under `path`; `undefined` takes it away. */
function broken(properties: object, path: string, value: unknown): object {
  const copy = structuredClone(properties)
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const parent = keys.length > 0 ? valueAt(copy, keys.join('.')) : copy
  if (typeof parent === 'object' && parent !== null) Reflect.set(parent, last, value)
  return copy
}

const firstOf = (type: string) =>
  Object.values(plan)
    .flatMap(({ Resources = {} }) => Object.values(Resources))
    .find(({ Type, Properties = {} }) => Type === type && !('KeySpec' in Properties))

const faultsOf = (Type: string, Properties: object) =>
  houseFaults({ Resources: { Broken: { Type, Properties } } }).map(({ rule }) => rule)

describe('rules of our own', () => {
  it('find nothing in the plan', () => {
    expect(Object.values(plan).flatMap(houseFaults)).toEqual([])
  })

  it.each(houseRules)('$id looks at a resource that the plan has', ({ type }) => {
    expect(firstOf(type)).toBeDefined()
  })

  it.each(houseRules)('$id catches $type without its $path', ({ id, type, path, wanted }) => {
    const { Properties = {} } = firstOf(type) ?? {}
    const worse = wanted === 'absent' ? 'planted' : undefined
    expect(faultsOf(type, broken(Properties, path, worse))).toEqual([id])
  })

  const valued = houseRules.filter(({ wanted }) => typeof wanted === 'object')
  it.each(valued)('$id catches another value of $path', ({ id, type, path, wanted }) => {
    const { Properties = {} } = firstOf(type) ?? {}
    const opposite = typeof wanted === 'object' && 'is' in wanted && typeof wanted.is === 'boolean'
    const worse = opposite ? !wanted.is : 'something else'
    expect(faultsOf(type, broken(Properties, path, worse))).toEqual([id])
  })

  it('a list that has lost one of its entries is caught', () => {
    const { Properties = {} } = firstOf('AWS::EKS::Cluster') ?? {}
    const types = [{ Type: 'api' }, { Type: 'audit' }, { Type: 'authenticator' }]
    const worse = broken(Properties, 'Logging.ClusterLogging.EnabledTypes', types)
    expect(faultsOf('AWS::EKS::Cluster', worse)).toEqual(['Girasol-EKS7'])
  })
})

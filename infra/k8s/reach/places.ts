import { nodeAddresses, services, subnetsFor } from '../../system/addresses.ts'
import type { Environment } from '../../system/environments.ts'
import { databasePort, poolOf } from '../../system/names.ts'
import { workloads } from '../../system/workloads.ts'
import { type Manifest, ofKind, podMakers } from '../manifest.ts'

type Labels = Readonly<Record<string, string>>

/** Where a connection begins or ends: a pod with its namespace and labels, or an address outside, perhaps with a name. */
export type Place = {
  name: string
  address: string
  pod?: { namespace: string; namespaceLabels: Labels; labels: Labels }
  host?: string
}
export type Target = Place & { protocol: 'TCP' | 'UDP'; port: number }

/** An address of a subnet that no other place has. */
const within = (cidr: string | undefined, last: number) =>
  (cidr ?? '').replace(/\d+\/\d+$/, String(last))

/** A pod of each workload as its template says, at an address of its pool. */
export function podsIn(objects: readonly Manifest[], environment: Environment): Target[] {
  const spaces = namespacesIn(objects)
  return podMakers(objects).map(({ owner, template }, index) => {
    const name = template.metadata?.labels?.['app.kubernetes.io/name'] ?? owner.metadata.name
    const facts = Object.values(workloads).find((each) => each.name === name)
    const namespace = owner.metadata.namespace ?? 'default'
    const use = facts && poolOf(facts) === 'outward' ? 'egress' : 'app'
    return {
      name,
      address: within(subnetsFor(environment, use)[0], 20 + index),
      pod: {
        namespace,
        namespaceLabels: spaces.get(namespace) ?? {},
        labels: template.metadata?.labels ?? {},
      },
      protocol: 'TCP',
      port: facts?.port ?? facts?.health?.port ?? 443,
    }
  })
}

/** A pod without labels in each of our namespaces, in `default` and in one that nobody spoke of. */
export function strangersIn(objects: readonly Manifest[], environment: Environment): Place[] {
  const spaces = namespacesIn(objects)
  return [...spaces.keys(), 'default', 'made-yesterday'].map((namespace, index) => ({
    name: `stranger in ${namespace}`,
    address: within(subnetsFor(environment, 'app')[0], 60 + index),
    pod: { namespace, namespaceLabels: spaces.get(namespace) ?? {}, labels: {} },
  }))
}

/** What is not a pod. Names resolve to addresses of the internet, so a rule for those would also open them. */
export function outside(environment: Environment): Target[] {
  const [data, app] = (['data', 'app'] as const).map((use) => subnetsFor(environment, use)[0])
  const tcp = (name: string, address: string, port: number): Target => ({
    name,
    address,
    protocol: 'TCP',
    port,
  })
  const named = (['mail', 'alerts', 'weather'] as const).flatMap((purpose) =>
    environment.waysOut[purpose].map(({ host, port }) => ({
      ...tcp(`${purpose} host`, '203.0.113.80', port),
      host,
    })),
  )
  return [
    tcp('database', within(data, 10), databasePort),
    tcp('AWS keys', within(app, 200), 443),
    tcp('identity', nodeAddresses.podIdentity, 80),
    { ...tcp('names', services.names, 53), protocol: 'UDP' },
    ...named,
    tcp('internet', '198.51.100.7', 443),
    tcp('metadata', nodeAddresses.metadata, 80),
    tcp('cluster API', services.kubernetes, 443),
  ]
}

/** Load balancers stand in the subnets of the applications, and call in. */
export const balancer = (environment: Environment): Place => ({
  name: 'load balancer',
  address: within(subnetsFor(environment, 'app')[1], 210),
})

function namespacesIn(objects: readonly Manifest[]): Map<string, Labels> {
  const named = ofKind(objects, 'Namespace').map(
    ({ metadata }) => [metadata.name, metadata.labels ?? {}] as const,
  )
  return new Map(named)
}

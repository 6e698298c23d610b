import { k8s } from 'cdk8s-plus-33'
import { Construct } from 'constructs'
import type { Environment } from '../system/environments.ts'
import type { Workload } from '../system/workloads.ts'
import { namespaceLabel, partOf } from './names.ts'
import { door } from './door.ts'
import { ingressOf, wayOutByName, waysInside } from './network.ts'
import { releaseRights } from './rights.ts'

const quantity = (value: string | number) => k8s.Quantity.fromString(String(value))

export type WallsProps = { facts: Workload; environment: Environment }

/** A namespace with what holds in it whatever is released into it: standard, quota, limits, network and rights. */
export class Walls extends Construct {
  constructor(scope: Construct, props: WallsProps) {
    super(scope, props.facts.namespace)
    const { facts, environment } = props
    namespace(this, facts.namespace, environment)
    quota(this, props)
    defaultDeny(this, facts.namespace)
    waysInside(this, facts, environment)
    ingressOf(this, facts, environment)
    wayOutByName(this, facts, environment)
    door(this, facts, environment)
    releaseRights(this, facts)
  }
}

function namespace(scope: Construct, name: string, { kubernetes }: Environment): void {
  const standard = ['enforce', 'audit', 'warn'].flatMap((mode) => [
    [`pod-security.kubernetes.io/${mode}`, 'restricted'],
    [`pod-security.kubernetes.io/${mode}-version`, `v${kubernetes}`],
  ])
  const labels = { ...partOf, ...namespaceLabel(name), ...Object.fromEntries(standard) }
  new k8s.KubeNamespace(scope, 'namespace', { metadata: { name, labels } })
  new k8s.KubeServiceAccount(scope, 'default-account', {
    metadata: { name: 'default', namespace: name, labels: partOf },
    automountServiceAccountToken: false,
  })
}

/** Room for the most that the workload may grow to and one pod more while a version changes; nothing that opens a door. */
function quota(scope: Construct, { facts, environment }: WallsProps): void {
  const { most, cpuMilli, memoryMiB } = environment.sizes[facts.name]
  const pods = most + 1
  const disks = facts.folders.filter(({ kept }) => kept)
  const metadata = { name: 'room', namespace: facts.namespace, labels: partOf }
  new k8s.KubeResourceQuota(scope, 'quota', {
    metadata,
    spec: {
      hard: {
        pods: quantity(pods),
        'requests.cpu': quantity(`${pods * cpuMilli}m`),
        'requests.memory': quantity(`${pods * memoryMiB}Mi`),
        'limits.cpu': quantity(`${pods * cpuMilli * 4}m`),
        'limits.memory': quantity(`${pods * memoryMiB}Mi`),
        'requests.storage': quantity(`${disks.reduce((sum, { sizeMiB }) => sum + sizeMiB, 0)}Mi`),
        persistentvolumeclaims: quantity(disks.length),
        secrets: quantity(0),
        'services.loadbalancers': quantity(0),
        'services.nodeports': quantity(0),
      },
    },
  })
  const least = { cpu: quantity('50m'), memory: quantity('64Mi') }
  const size = { cpu: quantity(`${cpuMilli * 4}m`), memory: quantity(`${memoryMiB}Mi`) }
  new k8s.KubeLimitRange(scope, 'limits', {
    metadata,
    spec: { limits: [{ type: 'Container', default: least, defaultRequest: least, max: size }] },
  })
}

/** Nobody in, nobody out, for every pod of a namespace, labelled or not. */
export function defaultDeny(scope: Construct, namespace: string): void {
  new k8s.KubeNetworkPolicy(scope, 'default-deny', {
    metadata: { name: 'default-deny', namespace, labels: partOf },
    spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
  })
}

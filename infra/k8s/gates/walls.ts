import type { Environment } from '../../system/environments.ts'
import { nodeAddresses } from '../../system/addresses.ts'
import { type Manifest, nameOf, ofKind, podMakers } from '../manifest.ts'

const modes = ['enforce', 'audit', 'warn']

/** What must hold in every namespace and on every node, whatever is released. */
export function wallFaults(objects: readonly Manifest[], environment: Environment): string[] {
  return [
    ...ofKind(objects, 'Namespace').flatMap((namespace) => namespaceFaults(objects, namespace)),
    ...ofKind(objects, 'Namespace').flatMap((namespace) => standardFaults(namespace, environment)),
    ...homeless(objects),
    ...switchFaults(objects),
    ...ofKind(objects, 'NodeClass').flatMap(nodeFaults),
    ...metadataFaults(objects),
    ...ofKind(objects, 'StorageClass').flatMap(diskFaults),
  ]
}

function standardFaults({ metadata }: Manifest, { kubernetes }: Environment): string[] {
  const labels = metadata.labels ?? {}
  const faults = modes.filter(
    (mode) =>
      labels[`pod-security.kubernetes.io/${mode}`] !== 'restricted' ||
      labels[`pod-security.kubernetes.io/${mode}-version`] !== `v${kubernetes}`,
  )
  const marked = labels['app.kubernetes.io/part-of'] === 'girasol'
  return [
    ...faults.map((mode) => `${metadata.name}: ${mode} is not restricted v${kubernetes}`),
    ...(marked ? [] : [`${metadata.name}: admission rules do not hold there`]),
  ]
}

function namespaceFaults(objects: readonly Manifest[], { metadata: { name } }: Manifest): string[] {
  const inside = objects.filter(({ metadata }) => metadata.namespace === name)
  const hard = (ofKind(inside, 'ResourceQuota')[0]?.spec as { hard?: Record<string, string> })?.hard
  const bounded = ['pods', 'limits.cpu', 'limits.memory', 'requests.cpu', 'requests.memory']
  const closed = ['services.loadbalancers', 'services.nodeports']
  const account = inside.find(
    ({ kind, metadata }) => kind === 'ServiceAccount' && metadata.name === 'default',
  )
  return [
    ...bounded.filter((key) => !hard?.[key]).map((key) => `${name}: no quota of ${key}`),
    ...closed.filter((key) => hard?.[key] !== '0').map((key) => `${name}: ${key} may be made`),
    ...(ofKind(inside, 'LimitRange').length === 1 ? [] : [`${name}: no limit range`]),
    ...(account?.['automountServiceAccountToken'] === false
      ? []
      : [`${name}: default account has a token`]),
    ...(inside.some(deniesAll) ? [] : [`${name}: no default-deny both ways`]),
  ]
}

function deniesAll({ kind, spec }: Manifest): boolean {
  const { podSelector, policyTypes, ...rules } = (spec ?? {}) as {
    podSelector?: object
    policyTypes?: string[]
  }
  return (
    kind === 'NetworkPolicy' &&
    Object.keys(podSelector ?? { none: true }).length === 0 &&
    ['Ingress', 'Egress'].every((type) => policyTypes?.includes(type)) &&
    Object.keys(rules).length === 0
  )
}

/** Pods stand in namespaces of ours, one workload in each. */
function homeless(objects: readonly Manifest[]): string[] {
  const known = new Set(ofKind(objects, 'Namespace').map(({ metadata }) => metadata.name))
  const homes = podMakers(objects).map(({ owner }) => owner)
  const spaces = homes.map(({ metadata }) => metadata.namespace ?? '')
  return homes
    .filter(
      (_, index) =>
        !known.has(spaces[index] ?? '') || spaces.indexOf(spaces[index] ?? '') !== index,
    )
    .map((owner) => `${nameOf(owner)}: no namespace of its own`)
}

function switchFaults(objects: readonly Manifest[]): string[] {
  const on = ofKind(objects, 'ConfigMap').some(
    ({ metadata, data }) =>
      metadata.namespace === 'kube-system' &&
      metadata.name === 'amazon-vpc-cni' &&
      (data as Record<string, string>)['enable-network-policy-controller'] === 'true',
  )
  return on ? [] : ['network policies are not enforced']
}

function nodeFaults({ metadata, spec }: Manifest): string[] {
  const { networkPolicy, networkPolicyEventLogs, advancedNetworking } = spec as {
    networkPolicy?: string
    networkPolicyEventLogs?: string
    advancedNetworking?: { associatePublicIPAddress?: boolean }
  }
  return [
    ...(networkPolicy === 'DefaultDeny' ? [] : [`${metadata.name}: pods are open by default`]),
    ...(networkPolicyEventLogs === 'Enabled' ? [] : [`${metadata.name}: refusals are not logged`]),
    ...(advancedNetworking?.associatePublicIPAddress === false
      ? []
      : [`${metadata.name}: nodes have public addresses`]),
  ]
}

function metadataFaults(objects: readonly Manifest[]): string[] {
  const denied = ofKind(objects, 'ClusterNetworkPolicy').some(({ spec }) => {
    const { tier, subject, egress } = spec as {
      tier: string
      subject: { namespaces: { matchLabels?: object } }
      egress: { action: string; to: { networks: string[] }[] }[]
    }
    const networks = egress
      .filter(({ action }) => action === 'Deny')
      .flatMap(({ to }) => to.flatMap(({ networks }) => networks))
    const all = Object.keys(subject.namespaces.matchLabels ?? {}).length === 0
    return tier === 'Admin' && all && networks.includes(`${nodeAddresses.metadata}/32`)
  })
  return denied ? [] : ["the nodes' metadata can be allowed"]
}

function diskFaults({ metadata, parameters, reclaimPolicy }: Manifest): string[] {
  const { encrypted, kmsKeyId } = parameters as Record<string, string>
  const sealed = encrypted === 'true' && kmsKeyId?.startsWith('arn:aws:kms:')
  return [
    ...(sealed ? [] : [`${metadata.name}: disks are not sealed`]),
    ...(reclaimPolicy === 'Retain' ? [] : [`${metadata.name}: disks go with their claims`]),
  ]
}

import { BlockList } from 'node:net'
import { type Manifest, ofKind } from '../manifest.ts'
import type { Place, Target } from './places.ts'
import {
  type Denial,
  denialsIn,
  type Peer,
  policiesIn,
  type Policy,
  type Selector,
} from './rules.ts'

/** Everything that decides about a connection. */
export type Network = {
  policies: Policy[]
  denials: Denial[]
  /** Whether pods that no policy speaks of are closed, and whether policies are enforced at all. */
  closedByDefault: boolean
  enforced: boolean
}

/** Reads the network from synthesised manifests. */
export function networkOf(objects: readonly Manifest[]): Network {
  const classes = ofKind(objects, 'NodeClass') as { spec?: { networkPolicy?: string } }[]
  const settings = objects.find(
    ({ kind, metadata }) =>
      kind === 'ConfigMap' &&
      metadata.namespace === 'kube-system' &&
      metadata.name === 'amazon-vpc-cni',
  ) as { data?: Record<string, string> } | undefined
  return {
    policies: policiesIn(objects),
    denials: denialsIn(objects),
    closedByDefault:
      classes.length > 0 && classes.every(({ spec }) => spec?.networkPolicy === 'DefaultDeny'),
    enforced: settings?.data?.['enable-network-policy-controller'] === 'true',
  }
}

/** Whether a connection comes about: the cluster does not refuse it, its sender may send it and its receiver may take it. */
export function reaches(network: Network, from: Place, to: Target): boolean {
  if (!network.enforced) return true
  return (
    !refused(network, from, to) &&
    allowed(network, 'Egress', from, to, to) &&
    allowed(network, 'Ingress', to, from, to)
  )
}

function refused({ denials }: Network, { pod }: Place, { address }: Target): boolean {
  if (!pod) return false
  return denials.some(
    ({ namespaces, networks }) =>
      selects(namespaces, pod.namespaceLabels) && networks.some((cidr) => holds(cidr, address)),
  )
}

function allowed(
  { policies, closedByDefault }: Network,
  side: 'Ingress' | 'Egress',
  { pod }: Place,
  other: Place,
  { protocol, port }: Target,
): boolean {
  if (!pod) return true
  const about = policies.filter(
    (policy) =>
      policy.namespace === pod.namespace &&
      policy.types.includes(side) &&
      selects(policy.podSelector, pod.labels),
  )
  if (about.length === 0) return !closedByDefault
  return about.some((policy) =>
    (side === 'Egress' ? policy.egress : policy.ingress).some(
      ({ peers, ports }) =>
        (peers?.some((peer) => matches(peer, policy.namespace, other)) ?? true) &&
        (ports?.some((each) => each.protocol === protocol && each.port === port) ?? true),
    ),
  )
}

function matches(peer: Peer, ownNamespace: string, { pod, address, host }: Place): boolean {
  if (peer.ipBlock) return holds(peer.ipBlock.cidr, address)
  if (peer.domainNames) return host !== undefined && peer.domainNames.includes(host)
  if (!pod) return false
  const space = peer.namespaceSelector
    ? selects(peer.namespaceSelector, pod.namespaceLabels)
    : pod.namespace === ownNamespace
  return space && selects(peer.podSelector ?? {}, pod.labels)
}

/** An empty selector selects all. */
function selects(
  { matchLabels = {} }: Selector,
  labels: Readonly<Record<string, string>>,
): boolean {
  return Object.entries(matchLabels).every(([key, value]) => labels[key] === value)
}

function holds(cidr: string, address: string): boolean {
  const [network = '', bits = '32'] = cidr.split('/')
  const list = new BlockList()
  list.addSubnet(network, Number(bits))
  return list.check(address)
}

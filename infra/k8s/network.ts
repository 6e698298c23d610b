import { k8s } from 'cdk8s-plus-33'
import type { Construct } from 'constructs'
import { nodeAddresses, services, subnetsFor } from '../system/addresses.ts'
import type { Environment } from '../system/environments.ts'
import { databasePort } from '../system/names.ts'
import { type Neighbour, type Workload, workloads } from '../system/workloads.ts'
import { applicationNetworkPolicy } from './crd/network.ts'
import { labelsOf, namespaceLabel, selectorOf } from './names.ts'

const tcp = (port: number) => ({ protocol: 'TCP', port: k8s.IntOrString.fromNumber(port) })
const udp = (port: number) => ({ protocol: 'UDP', port: k8s.IntOrString.fromNumber(port) })
const address = (ip: string) => ({ ipBlock: { cidr: `${ip}/32` } })
const subnets = (...of: Parameters<typeof subnetsFor>) =>
  subnetsFor(...of).map((cidr) => ({ ipBlock: { cidr } }))
const podsOf = (facts: Workload) => ({
  namespaceSelector: { matchLabels: namespaceLabel(facts.namespace) },
  podSelector: { matchLabels: selectorOf(facts) },
})

/** Names are answered by the node itself, not by pods, so a rule for pods of the name service would block them all. */
const names: k8s.NetworkPolicyEgressRule = {
  to: [address(services.names)],
  ports: [udp(53), tcp(53)],
}
/** The node's agent that hands a pod its own credentials, and nobody else's. */
const identity: k8s.NetworkPolicyEgressRule = {
  to: [address(nodeAddresses.podIdentity)],
  ports: [tcp(80)],
}

/** Secrets need no way: the node fetches them and the pod finds files. */
const ways: Record<Neighbour, (environment: Environment) => k8s.NetworkPolicyEgressRule[]> = {
  database: (environment) => [
    { to: subnets(environment, 'data'), ports: [tcp(databasePort)] },
    identity,
  ],
  keys: (environment) => [{ to: subnets(environment, 'app'), ports: [tcp(443)] }],
  secrets: () => [],
  api: () => [{ to: [podsOf(workloads.api)], ports: [tcp(workloads.api.port ?? 0)] }],
}

/** What a workload may reach inside the house. */
export function waysInside(scope: Construct, facts: Workload, environment: Environment): void {
  new k8s.KubeNetworkPolicy(scope, 'egress', {
    metadata: { name: `${facts.name}-egress`, namespace: facts.namespace, labels: labelsOf(facts) },
    spec: {
      podSelector: { matchLabels: selectorOf(facts) },
      policyTypes: ['Egress'],
      egress: [names, ...facts.reaches.flatMap((neighbour) => ways[neighbour](environment))],
    },
  })
}

/** Workloads that the load balancers call. */
export const calledFromOutside = (facts: Workload) =>
  facts.kind === 'service' && facts.reaches.includes('api')

/** Who may call a workload: those that say they reach it, and the load balancers where people are served. */
export function ingressOf(scope: Construct, facts: Workload, environment: Environment): void {
  if (facts.port === null) return
  const callers = Object.values(workloads).filter(
    ({ reaches }) => facts.name === 'api' && reaches.includes('api'),
  )
  const from = [
    ...callers.map(podsOf),
    ...(calledFromOutside(facts) ? subnets(environment, 'app') : []),
  ]
  new k8s.KubeNetworkPolicy(scope, 'ingress', {
    metadata: {
      name: `${facts.name}-ingress`,
      namespace: facts.namespace,
      labels: labelsOf(facts),
    },
    spec: {
      podSelector: { matchLabels: selectorOf(facts) },
      policyTypes: ['Ingress'],
      ingress: [{ from, ports: [tcp(facts.port)] }],
    },
  })
}

/** The hosts outside that a workload may call, by name: an object that only the worker has. */
export function wayOutByName(scope: Construct, facts: Workload, environment: Environment): void {
  const hosts = facts.waysOut.flatMap((purpose) => environment.waysOut[purpose])
  if (hosts.length === 0) return
  applicationNetworkPolicy.add(scope, 'way-out', {
    metadata: {
      name: `${facts.name}-way-out`,
      namespace: facts.namespace,
      labels: labelsOf(facts),
    },
    spec: {
      podSelector: { matchLabels: selectorOf(facts) },
      policyTypes: ['Egress'],
      egress: hosts.map(({ host, port }) => ({
        to: [{ domainNames: [host] }],
        ports: [{ protocol: 'TCP', port }],
      })),
    },
  })
}

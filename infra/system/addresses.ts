import type { Environment } from './environments.ts'

/** Parts of the network by what stands in them; each is a block of the environment's `/16`. */
export type NetworkPart = 'pods' | 'balancers' | 'endpoints' | 'data' | 'exit'

/** First third octet and length of each part: a `/18` or `/20` that is cut once more per zone. */
const parts: Record<NetworkPart, { third: number; length: number }> = {
  pods: { third: 0, length: 18 },
  balancers: { third: 128, length: 20 },
  endpoints: { third: 144, length: 20 },
  data: { third: 160, length: 20 },
  exit: { third: 176, length: 20 },
}

/** The block that a part of the network lies in, as `10.40.128.0/20`. */
export function block({ network }: Pick<Environment, 'network'>, part: NetworkPart): string {
  const [first, second] = network.split('.')
  const { third, length } = parts[part]
  return `${first}.${second}.${third}.0/${length}`
}

/** Services of the cluster; the cluster answers names at the tenth address and is itself at the first. */
export const services = {
  network: '172.20.0.0/16',
  names: '172.20.0.10',
  kubernetes: '172.20.0.1',
} as const

/** Addresses of a node itself: the one that gives pods their identity, and the one that no pod may ask. */
export const nodeAddresses = { podIdentity: '169.254.170.23', metadata: '169.254.169.254' } as const

/** Ports of what is not a workload. The database listens apart from the port that everybody tries. */
export const ports = { database: 3307, https: 443, names: 53, podIdentity: 80 } as const

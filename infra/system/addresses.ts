import type { Environment } from './environments.ts'

/** What subnets are for, in the order in which the network's plan lays them out, with the bits of their addresses. */
const layout = [
  ['app', 20],
  ['egress', 24],
  ['data', 24],
] as const

type Use = (typeof layout)[number][0]

const toNumber = (ip: string) => ip.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)
const toText = (ip: number) => [24, 16, 8, 0].map((bits) => (ip >>> bits) & 255).join('.')

/** The blocks of a use, one for each zone, as `10.40.0.0/20`. */
export function subnetsFor({ network, zones }: Environment, wanted: Use): string[] {
  const found: string[] = []
  let next = toNumber(network.split('/')[0] ?? '')
  for (const [use, bits] of layout) {
    const size = 2 ** (32 - bits)
    next = Math.ceil(next / size) * size
    for (let zone = 0; zone < zones; zone += 1, next += size) {
      if (use === wanted) found.push(`${toText(next)}/${bits}`)
    }
  }
  return found
}

/** Services of the cluster: names are answered at the tenth address, the cluster itself at the first. */
export const services = { names: '172.20.0.10', kubernetes: '172.20.0.1' } as const

/** Addresses of a node itself: the one that gives pods their identity, and the one that no pod may ask. */
export const nodeAddresses = { podIdentity: '169.254.170.23', metadata: '169.254.169.254' } as const

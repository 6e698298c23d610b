import { BlockList, isIP, isIPv6 } from 'node:net'

/** Where an address is: on the public Internet, on this machine or network, or nowhere that anybody may be reached. */
export type AddressKind = 'public' | 'near' | 'refused'

/** IANA's special-purpose registries (RFC 6890): this machine, and private networks. */
const near = listOf([
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['::1', 128],
  ['fc00::', 7],
])

/** Nobody's or everybody's: this network, carriers, link-local (also cloud metadata), examples, benchmarks, groups, reserved. */
const refused = listOf([
  ['0.0.0.0', 8],
  ['100.64.0.0', 10],
  ['169.254.0.0', 16],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  // Tunnels that carry an IPv4 address inside, and examples.
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
])

/** All of IPv6 that is given out so far; whatever lies outside (also IPv4 inside IPv6, and NAT64) is refused. */
const global6 = listOf([['2000::', 3]])

/** An IPv4 address written inside IPv6 names it a second way, past lists of the first. */
const mapped = listOf([['::ffff:0:0', 96]])

/** What kind of address a text is; everything that is no plain address is `refused`. */
export function addressKind(address: string): AddressKind {
  const version = isIP(address)
  if (version === 0) return 'refused'
  const family = version === 6 ? 'ipv6' : 'ipv4'
  if (version === 6 && mapped.check(address, family)) return 'refused'
  if (near.check(address, family)) return 'near'
  if (refused.check(address, family)) return 'refused'
  if (version === 6 && !global6.check(address, family)) return 'refused'
  return 'public'
}

function listOf(networks: [address: string, prefix: number][]): BlockList {
  const list = new BlockList()
  for (const [address, prefix] of networks) {
    list.addSubnet(address, prefix, isIPv6(address) ? 'ipv6' : 'ipv4')
  }
  return list
}

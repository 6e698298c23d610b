import { isIP, isIPv4 } from 'node:net'

/** What a proxy calls an address and is none. */
const noAddress = 'unknown'

/** An address cut so far that it names a neighbourhood, not a person: /24 for IPv4, /48 for IPv6. */
export function coarseAddress(address: string): string {
  const plain = address.startsWith('::ffff:') ? address.slice(7) : address
  if (!isIP(plain)) return noAddress
  if (isIPv4(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`
  return `${expanded(plain).slice(0, 3).join(':')}::/48`
}

/** The address that calls are counted by: all of an IPv4 address, the /64 of an IPv6 one, because a caller owns all of that. */
export function countedAddress(address: string): string {
  const plain = address.startsWith('::ffff:') ? address.slice(7) : address
  if (!isIP(plain)) return noAddress
  return isIPv4(plain) ? plain : expanded(plain).slice(0, 4).join(':')
}

function expanded(address: string): string[] {
  const [head = '', tail] = address.split('::')
  const front = head === '' ? [] : head.split(':')
  const back = tail ? tail.split(':') : []
  const missing = tail === undefined ? 0 : 8 - front.length - back.length
  return [...front, ...Array<string>(Math.max(0, missing)).fill('0'), ...back]
}

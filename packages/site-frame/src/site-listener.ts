import type { IncomingMessage, RequestListener } from 'node:http'
import { isIP } from 'node:net'
import { transportSecurity } from './listener-tls.ts'
import { ourAddresses } from './our-addresses.ts'

const plainAddress = (address: string) => address.replace(/^::ffff:/, '')

/** The address that a request came from: the last one that no proxy of ours has. A caller cannot choose it. */
export function callerAddress(
  peer: string | undefined,
  claimed: string | undefined,
  isOurs: (address: string) => boolean,
): string {
  const hops = [...(claimed ?? '').split(','), peer ?? ''].map((hop) => plainAddress(hop.trim()))
  while (hops.length > 1) {
    const hop = hops.at(-1) ?? ''
    if (isIP(hop) !== 0 && !isOurs(hop)) return hop
    if (isIP(hop) === 0) break
    hops.pop()
  }
  const first = hops[0] ?? ''
  return isIP(first) === 0 ? plainAddress(peer ?? '') : first
}

function claim(request: IncomingMessage): string | undefined {
  const value = request.headers['x-forwarded-for']
  return Array.isArray(value) ? value.join(',') : value
}

/** Says HSTS with whatever `handle` answers, and hands on the true address of the caller. */
export function siteListener(
  handle: RequestListener,
  { trustedProxies }: { trustedProxies: readonly string[] },
): RequestListener {
  const isOurs = ourAddresses(trustedProxies)
  return (request, answer) => {
    answer.setHeader('Strict-Transport-Security', transportSecurity)
    const peer = request.socket.remoteAddress
    request.headers['x-forwarded-for'] = callerAddress(peer, claim(request), isOurs)
    handle(request, answer)
  }
}

import { createServer, type IncomingMessage, type Server } from 'node:http'
import { isIP } from 'node:net'
import next from 'next'

export type SiteServer = {
  /** The site's folder, with its `.next` inside. */
  dir: string
  host: string
  port: number
  development: boolean
  /** Addresses of our own load balancers: only what they say about a caller's address is believed. */
  trustedProxies: string[]
}

const plainAddress = (address: string) => address.replace(/^::ffff:/, '')

/** The address that a request came from: the last one that no proxy of ours has. A caller cannot choose it. */
export function callerAddress(
  peer: string | undefined,
  claimed: string | undefined,
  trusted: readonly string[],
): string {
  const hops = [...(claimed ?? '').split(','), peer ?? ''].map((hop) => plainAddress(hop.trim()))
  while (hops.length > 1) {
    const hop = hops.at(-1) ?? ''
    if (isIP(hop) !== 0 && !trusted.includes(hop)) return hop
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

/** Serves one built Next site and tells it the true address of each caller (Next itself would believe the caller). */
export async function serveSite(site: SiteServer): Promise<Server> {
  const app = next({ dir: site.dir, dev: site.development, hostname: site.host, port: site.port })
  const handle = app.getRequestHandler()
  await app.prepare()
  const server = createServer(
    { requestTimeout: 60_000, headersTimeout: 15_000 },
    (request, answer) => {
      const peer = request.socket.remoteAddress
      request.headers['x-forwarded-for'] = callerAddress(peer, claim(request), site.trustedProxies)
      void handle(request, answer)
    },
  )
  const { promise, resolve, reject } = Promise.withResolvers<Server>()
  server.once('error', reject)
  server.listen(site.port, site.host, () => resolve(server))
  return promise
}

/** Stops taking calls on SIGTERM or SIGINT, ends open streams and leaves. */
export function leaveOnSignal(server: Server): void {
  const leave = () => {
    server.close(() => process.exit(0))
    server.closeAllConnections()
  }
  process.once('SIGTERM', leave)
  process.once('SIGINT', leave)
}

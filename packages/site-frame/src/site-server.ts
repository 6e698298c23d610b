import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { Socket } from 'node:net'
import { isIP } from 'node:net'
import next from 'next'
import { listenerTls, type Secured, transportSecurity } from './listener-tls.ts'
import { redirectToHttps } from './plain-listener.ts'

export type SiteServer = {
  /** The site's folder, with its `.next` inside. */
  dir: string
  host: string
  port: number
  development: boolean
  /** Addresses of our own load balancers: only what they say about a caller's address is believed. */
  trustedProxies: string[]
  /** Where plain HTTP is answered, with a way to HTTPS; null where nobody listens. */
  plainPort: number | null
} & Secured

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

/** Says HSTS with whatever `handle` answers, and hands on the true address of the caller. */
export function siteListener(
  handle: RequestListener,
  { trustedProxies }: Pick<SiteServer, 'trustedProxies'>,
): RequestListener {
  return (request, answer) => {
    answer.setHeader('Strict-Transport-Security', transportSecurity)
    const peer = request.socket.remoteAddress
    request.headers['x-forwarded-for'] = callerAddress(peer, claim(request), trustedProxies)
    handle(request, answer)
  }
}

/** Serves one built Next site and tells it the true address of each caller (Next itself would believe the caller). */
export async function serveSite(site: SiteServer): Promise<Server> {
  const tls = listenerTls(site, new Date())
  if (site.plainPort !== null) await redirectToHttps(site.origin, site.host, site.plainPort)
  const app = next({ dir: site.dir, dev: site.development, hostname: site.host, port: site.port })
  const handle = app.getRequestHandler()
  await app.prepare()
  const serve = siteListener((request, answer) => void handle(request, answer), site)
  const patience = { requestTimeout: 60_000, headersTimeout: 15_000 }
  const server = tls
    ? createSecureServer({ ...patience, ...tls }, serve)
    : createServer(patience, serve)
  server.on('clientError', answerBroken)
  const { promise, resolve, reject } = Promise.withResolvers<Server>()
  server.once('error', reject)
  server.listen(site.port, site.host, () => resolve(server))
  return promise
}

/** What never became a request: Next does not see it, and Node's own answer has no headers of ours. */
function answerBroken(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  socket.end(
    `HTTP/1.1 400 Bad Request\r\nStrict-Transport-Security: ${transportSecurity}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
  )
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

import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { Socket } from 'node:net'
import type { TlsOptions } from 'node:tls'
import next from 'next'
import { listenerTls, type Secured, transportSecurity } from './listener-tls.ts'
import { redirectToHttps } from './plain-listener.ts'
import { type SiteLife, withHealth } from './site-health.ts'
import { siteListener } from './site-listener.ts'
import { stoppable } from './site-stop.ts'

export type SiteServer = {
  /** The site's folder, with its `.next` inside. */
  dir: string
  host: string
  port: number
  development: boolean
  /** Addresses and networks of our own load balancers: only what they say about a caller's address is believed. */
  trustedProxies: string[]
  /** Where plain HTTP is answered, with a way to HTTPS; null where nobody listens. */
  plainPort: number | null
  /** How long a site that is asked to stop still serves, so that balancers notice that it is no longer ready. */
  drainSeconds: number
} & Secured

/** Serves one built Next site and tells it the true address of each caller (Next itself would believe the caller). Returns what stops it. */
async function serveSite(site: SiteServer): Promise<() => Promise<void>> {
  const tls = listenerTls(site, new Date())
  if (site.plainPort !== null) await redirectToHttps(site.origin, site.host, site.plainPort)
  const app = next({ dir: site.dir, dev: site.development, hostname: site.host, port: site.port })
  const handle = app.getRequestHandler()
  const life: SiteLife = { phase: 'starting' }
  const pages = stoppable(withHealth(life, (request, answer) => void handle(request, answer)))
  const server = await listen(site, tls, siteListener(pages.listener, site))
  await app.prepare()
  life.phase = 'running'
  return () => {
    life.phase = 'leaving'
    return pages.stop(server, site.drainSeconds)
  }
}

function listen(site: SiteServer, tls: TlsOptions | null, serve: RequestListener): Promise<Server> {
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

/** The program of a site: serves until it is told to leave. What cannot start says why in one line, without a stack. */
export async function runSite(name: string, site: SiteServer): Promise<void> {
  try {
    leaveOnSignal(await serveSite(site))
  } catch (error) {
    process.stderr.write(
      `${name}: ${error instanceof Error ? error.message : 'an unknown fault'}\n`,
    )
    process.exit(1)
  }
}

/** Leaves on SIGTERM or SIGINT, once; a second signal changes nothing. */
function leaveOnSignal(stop: () => Promise<void>): void {
  let leaving = false
  const leave = () => {
    if (leaving) return
    leaving = true
    void stop().finally(() => process.exit(0))
  }
  process.on('SIGTERM', leave)
  process.on('SIGINT', leave)
}

import { createServer, type Server } from 'node:http'
import { transportSecurity } from './listener-tls.ts'

/**
 * Sends whoever comes in the clear to the same page over HTTPS, under the site's own name and never under one that the caller has
 * chosen. Only what can be asked for again without harm: anything else was sent in the clear already, and is refused.
 */
export function redirectToHttps(origin: string, host: string, port: number): Promise<Server> {
  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 10_000 },
    (request, answer) => {
      answer.setHeader('Strict-Transport-Security', transportSecurity)
      answer.setHeader('Connection', 'close')
      if (request.method !== 'GET' && request.method !== 'HEAD')
        return void answer.writeHead(403).end()
      const target = new URL(origin)
      const [path = '/', query] = (request.url ?? '/').split('?', 2)
      // Set as a path: resolved as a reference, "//host" would lead to another host.
      target.pathname = path
      target.search = query ?? ''
      answer.writeHead(308, { Location: target.href }).end()
    },
  )
  const { promise, resolve, reject } = Promise.withResolvers<Server>()
  server.once('error', reject)
  server.listen(port, host, () => resolve(server))
  return promise
}

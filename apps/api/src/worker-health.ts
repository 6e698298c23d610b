import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { App } from './application.ts'
import type { Relay } from './outbox/relay.ts'

/** Older than this, the last look into the outbox means that the worker stands still. */
const freshMilliseconds = 15_000

/** Answers `/health/ready` on the worker's own port: 200 while it looks into the outbox, else 503. Throws when the port is taken. */
export async function serveHealth(
  app: App,
  relay: Relay,
  at: { host: string; port: number },
): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/health/ready') {
      response.writeHead(404).end()
      return
    }
    const last = relay.lastLook()
    const ready = last !== null && app.clock.now().getTime() - last.getTime() < freshMilliseconds
    response.writeHead(ready ? 200 : 503, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    })
    response.end(JSON.stringify({ ready }))
  })
  server.listen(at)
  await once(server, 'listening')
  return server
}

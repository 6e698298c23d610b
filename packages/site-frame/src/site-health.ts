import type { RequestListener } from 'node:http'

/** How far a site's server is: while it leaves it still serves, and asks to be sent no more. */
export type SiteLife = { phase: 'starting' | 'running' | 'leaving' }

/**
 * Answers `/health/started`, `/health/ready` and `/health/live` for whoever runs the site, and nothing of anybody else; the rest goes on to
 * `handle` once the boot is over. A site without its API serves pages that say so, and is ready for it.
 */
export function withHealth(life: SiteLife, handle: RequestListener): RequestListener {
  const answers: Record<string, () => boolean> = {
    '/health/started': () => life.phase !== 'starting',
    '/health/ready': () => life.phase === 'running',
    // That it is answered at all is what it says: the loop of events comes round.
    '/health/live': () => true,
  }
  return (request, answer) => {
    const path = request.url ?? ''
    const known = Object.hasOwn(answers, path) ? answers[path] : undefined
    if (!known) {
      if (life.phase !== 'starting') return handle(request, answer)
      return void answer.writeHead(503, { 'retry-after': '5', 'cache-control': 'no-store' }).end()
    }
    if (request.method !== 'GET') return void answer.writeHead(405, { allow: 'GET' }).end()
    const yes = known()
    answer.writeHead(yes ? 200 : 503, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    answer.end(JSON.stringify({ [path.slice('/health/'.length)]: yes }))
  }
}

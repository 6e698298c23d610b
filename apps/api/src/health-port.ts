import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { Vitals } from './observability/vitals.ts'

type Asked = {
  vitals: Vitals
  /** Whether the program does its work now. */
  isReady: () => boolean
  at: { host: string; port: number }
}

/**
 * The health of a program that nobody calls, on a port of its own: `/health/started`, `/health/ready` and `/health/live` answer 200 for
 * yes and 503 for no. Answers from the first moment of the boot. Throws when the port is taken.
 */
export async function serveHealth({ vitals, isReady, at }: Asked): Promise<Server> {
  const answers: Record<string, () => boolean> = {
    started: () => vitals.phase !== 'starting',
    ready: () => vitals.phase === 'running' && isReady(),
    live: () => vitals.stuck().length === 0,
  }
  const server = createServer((request, response) => {
    const [, name = ''] = /^\/health\/(started|ready|live)$/.exec(request.url ?? '') ?? []
    const answer = request.method === 'GET' ? answers[name] : undefined
    if (!answer) return void response.writeHead(404).end()
    const yes = answer()
    response.writeHead(yes ? 200 : 503, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    })
    response.end(JSON.stringify({ [name]: yes }))
  })
  server.listen(at)
  await once(server, 'listening')
  return server
}

/** Older than this (ms), the last piece of work means that a program stands still. */
const freshMilliseconds = 15_000

/** Whether something was done a moment ago; `last` and `now` by the same clock. */
export function isFresh(last: Date | null, now: Date): boolean {
  return last !== null && now.getTime() - last.getTime() < freshMilliseconds
}

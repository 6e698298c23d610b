import type { RequestListener, Server, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

const everyMilliseconds = 50
/** What has not been sent by then is stuck half-way; who stops us is patient for 10 s beyond the draining. */
const patienceMilliseconds = 8000

export type Stoppable = {
  /** `handle`, with its answers looked after. */
  listener: RequestListener
  /** Serves on for `drainSeconds`, then takes no more calls, ends open streams, lets the others finish, and is done. */
  stop(server: Server, drainSeconds: number): Promise<void>
}

/** Lets a server stop without breaking off an answer that is being sent. Streams have no end of their own; browsers take them up again. */
export function stoppable(handle: RequestListener): Stoppable {
  const open = new Set<ServerResponse>()
  return {
    listener: (request, answer) => {
      open.add(answer)
      answer.once('close', () => open.delete(answer))
      handle(request, answer)
    },
    async stop(server, drainSeconds) {
      await sleep(drainSeconds * 1000)
      const { promise, resolve } = Promise.withResolvers<void>()
      server.close(() => resolve())
      const sweep = setInterval(() => {
        for (const answer of open) if (isStream(answer)) answer.destroy()
        server.closeIdleConnections()
      }, everyMilliseconds)
      const end = setTimeout(() => server.closeAllConnections(), patienceMilliseconds)
      await promise
      clearInterval(sweep)
      clearTimeout(end)
    },
  }
}

/** Node knows what an answer says of itself where a header was set before its head was written, as `siteListener` does. */
function isStream(answer: ServerResponse): boolean {
  return String(answer.getHeader('content-type')).startsWith('text/event-stream')
}

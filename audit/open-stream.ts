import type { Headers } from '../test/client.ts'
import type { World } from '../test/world.ts'

/** Opens a stream of events over the network and closes it again; throws when it does not open. */
export async function openStream({ api }: World, path: string, headers: Headers): Promise<void> {
  const stop = new AbortController()
  const answer = await fetch(`${api.url}${path}`, { headers, signal: stop.signal })
  const type = answer.headers.get('content-type') ?? ''
  stop.abort()
  if (!type.includes('text/event-stream')) throw new Error(`no stream: ${answer.status}`)
}

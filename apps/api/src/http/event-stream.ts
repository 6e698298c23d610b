import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { ServerEvent } from './handler.ts'

type Stream = {
  response: ServerResponse
  headers: Record<string, string>
  events: AsyncIterable<ServerEvent>
  signal: AbortSignal
  /** Seconds between two comment lines, which keep proxies from cutting a silent connection. */
  heartbeatSeconds: number
  /** Asked with every heartbeat: whether the caller may still listen. */
  mayGoOn: () => Promise<boolean>
}

/** Writes server-sent events until they end, the caller goes, or the caller may no longer listen. Never throws. */
export async function streamEvents(stream: Stream): Promise<void> {
  const { response } = stream
  response.writeHead(200, stream.headers)
  response.write('retry: 2000\n\n')
  const beat = setInterval(() => void heartbeat(stream), stream.heartbeatSeconds * 1000)
  try {
    await writeAll(stream)
  } finally {
    clearInterval(beat)
    response.end()
  }
}

async function writeAll({ response, events, signal }: Stream): Promise<void> {
  for await (const event of events) {
    if (signal.aborted) return
    if (!response.write(format(event))) await once(response, 'drain', { signal })
  }
}

async function heartbeat({ response, mayGoOn }: Stream): Promise<void> {
  try {
    if (await mayGoOn()) response.write(': still here\n\n')
    else response.destroy()
  } catch {
    // The database is out of reach: the client comes back by itself and is asked who it is.
    response.destroy()
  }
}

function format({ id, event, data }: ServerEvent): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
}

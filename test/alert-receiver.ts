import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An alert as it came to the receiver outside. */
export type ReceivedAlert = {
  body: string
  headers: Record<string, string | string[] | undefined>
  /** When it came, ms since some moment (`performance.now`). */
  at: number
}

export type AlertReceiver = {
  port: number
  received: ReceivedAlert[]
  /** What it answers from now on; 204 at first. */
  answer: number
  close(): Promise<void>
}

/** The receiver of alerts, outside of Girasol: keeps what is posted to it. */
export async function openReceiver(): Promise<AlertReceiver> {
  const receiver: AlertReceiver = {
    port: 0,
    received: [],
    answer: 204,
    async close() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const body = Buffer.concat(parts).toString('utf8')
    receiver.received.push({ body, headers: request.headers, at: performance.now() })
    response.writeHead(receiver.answer).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  receiver.port = (server.address() as AddressInfo).port
  return receiver
}

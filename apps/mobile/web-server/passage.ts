import { Agent, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'
import { hardenedHeaders } from './policy.ts'

/** What travels from the browser to the API; everything else stays here. */
const forward = [
  'accept',
  'accept-language',
  'content-length',
  'content-type',
  'cookie',
  'idempotency-key',
  'last-event-id',
  'origin',
  'sec-fetch-dest',
  'sec-fetch-mode',
  'sec-fetch-site',
  'transfer-encoding',
  'user-agent',
  'x-estimate-key',
]

/** What travels back. */
const back = [
  'content-encoding',
  'content-language',
  'content-length',
  'content-type',
  'etag',
  'retry-after',
  'set-cookie',
  'vary',
  'x-request-id',
]

type Headers = Record<string, string | string[]>

const agent = new Agent({ keepAlive: true })

/** Passes `/api/...` on to the API and streams the answer back, event streams included; ends when the browser leaves. */
export function passOn(apiUrl: string, incoming: IncomingMessage, response: ServerResponse): void {
  const { origin } = new URL(apiUrl)
  const path = (incoming.url ?? '').slice('/api'.length)
  const headers = {
    ...picked(incoming.headers, forward),
    'x-forwarded-for': incoming.socket.remoteAddress ?? '',
    'x-forwarded-host': incoming.headers.host ?? '',
  }
  const { method } = incoming
  const call = request(origin, { agent, method, path, headers }, (answer) => {
    const eventStream = answer.headers['content-type']?.startsWith('text/event-stream')
    response.writeHead(answer.statusCode ?? 502, {
      ...picked(answer.headers, back),
      ...hardenedHeaders,
      'cache-control': eventStream ? 'no-cache, no-transform' : 'no-store',
    })
    response.flushHeaders()
    pipeline(answer, response, ignoreHangUp)
  })
  call.on('error', () => answerUnavailable(response))
  response.on('close', () => call.destroy())
  pipeline(incoming, call, ignoreHangUp)
}

/** A problem document (RFC 9457) in the API's own form, for when the API itself cannot be asked. */
function answerUnavailable(response: ServerResponse): void {
  if (response.headersSent) return void response.destroy()
  response.writeHead(503, {
    ...hardenedHeaders,
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    'retry-after': '5',
  })
  const code = 'unavailable'
  const type = `https://girasol.example/problems/${code}`
  const reference = crypto.randomUUID()
  response.end(JSON.stringify({ type, code, title: 'Unavailable', status: 503, reference }))
}

function picked(headers: NodeJS.Dict<string | string[]>, names: readonly string[]): Headers {
  const found = names.flatMap((name): [string, string | string[]][] => {
    const value = headers[name]
    return value === undefined ? [] : [[name, value]]
  })
  return Object.fromEntries(found)
}

/** Either side may leave at any moment; the other is ended by `pipeline`. */
function ignoreHangUp(): void {}

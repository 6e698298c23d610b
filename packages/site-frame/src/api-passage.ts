import { readFileSync } from 'node:fs'
import { Agent, request as plainRequest, type IncomingMessage } from 'node:http'
import { Agent as SecureAgent, request as secureRequest } from 'node:https'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import { backHeaders, forwardHeaders } from './passed-headers.ts'

type Context = { params: Promise<{ path: string[] }> }

const kept = { keepAlive: true, maxSockets: 256 } as const

/** Connections to the API: over TLS only to a server that proves its name. */
function connections(authority: string | null): { plain: Agent; secure: SecureAgent } {
  const ca = authority ? readFileSync(authority) : undefined
  return { plain: new Agent(kept), secure: new SecureAgent({ ...kept, ca, minVersion: 'TLSv1.3' }) }
}

type Connections = ReturnType<typeof connections>

function ask(
  request: Request,
  target: URL,
  { plain, secure: overTls }: Connections,
): Promise<IncomingMessage> {
  const secure = target.protocol === 'https:'
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const call = (secure ? secureRequest : plainRequest)(target, {
    method: request.method,
    headers: forwardHeaders(request.headers),
    signal: request.signal,
    agent: secure ? overTls : plain,
  })
  call.on('response', resolve)
  call.on('error', reject)
  if (request.body)
    Readable.fromWeb(request.body as NodeStream)
      .on('error', reject)
      .pipe(call)
  else call.end()
  return promise
}

/** A problem document (RFC 9457) in the API's own form, for when the API itself cannot be asked. */
function unavailable(): Response {
  const reference = crypto.randomUUID()
  const problem = {
    type: 'https://girasol.example/problems/unavailable',
    code: 'unavailable',
    title: 'Unavailable',
    status: 503,
    reference,
  }
  return new Response(JSON.stringify(problem), {
    status: 503,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'retry-after': '5',
      'x-request-id': reference,
    },
  })
}

const bodiless = (request: Request, status: number) =>
  request.method === 'HEAD' || status === 204 || status === 304

/** The route handler of `/api/[...path]`: passes the call on to the API, streams both ways and ends with the browser. */
export function apiPassage(apiUrl: () => string, apiAuthority: () => string | null = () => null) {
  let made: Connections | undefined
  return async (request: Request, { params }: Context): Promise<Response> => {
    const { path } = await params
    const target = new URL(apiUrl())
    // Set as a path: resolved as a reference, an empty first part ("//host") would name another host.
    target.pathname = `/${path.map(encodeURIComponent).join('/')}`
    target.search = new URL(request.url).search
    try {
      made ??= connections(apiAuthority())
      const answer = await ask(request, target, made)
      const status = answer.statusCode ?? 502
      const body = bodiless(request, status)
        ? (answer.resume(), null)
        : (Readable.toWeb(answer) as unknown as BodyInit)
      return new Response(body, { status, headers: backHeaders(answer.headers) })
    } catch {
      return unavailable()
    }
  }
}

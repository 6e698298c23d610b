import { once } from 'node:events'
import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import { isIP, type Socket } from 'node:net'
import { connect as encrypt } from 'node:tls'
import { EgressBlocked } from './egress-blocked.ts'

export type Posted = { headers: Record<string, string>; body: string }
/** What is read, and how much of it and how long at most. */
export type Asked = { headers: Record<string, string>; mostBytes: number; mostMilliseconds: number }
export type Answered = { status: number; body: string }

type To = {
  /** Connected to the checked address. */
  socket: Socket
  url: URL
  encrypted: boolean
  /** Whom the certificate must name. */
  host: string
  authority: string | undefined
}

const limits = { mostMilliseconds: 10_000, mostBytes: 65_536 }

type Question = Asked & { method: 'GET' | 'POST'; body: string }

/** One POST over a connection that is already made, within 10 s and 64 KiB. Nothing is unpacked and nothing is followed. */
export function post(to: To, posted: Posted): Promise<Answered> {
  return exchange(to, { ...limits, ...posted, method: 'POST' })
}

/** One GET over a connection that is already made, within the limits that are asked for. The same holds. */
export function get(to: To, asked: Asked): Promise<Answered> {
  return exchange(to, { ...asked, method: 'GET', body: '' })
}

async function exchange(to: To, question: Question): Promise<Answered> {
  const signal = AbortSignal.timeout(question.mostMilliseconds)
  const stop = () => to.socket.destroy(new Error('timed out'))
  signal.addEventListener('abort', stop, { once: true })
  try {
    const socket = to.encrypted ? await encrypted(to, signal) : to.socket
    const answer = await send(startRequest(to, socket, question), question.body, signal)
    const status = answer.statusCode ?? 0
    if (status >= 300 && status < 400) throw new EgressBlocked('redirected')
    return { status, body: await readBody(answer, question.mostBytes) }
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

async function encrypted(to: To, signal: AbortSignal): Promise<Socket> {
  const socket = encrypt({
    socket: to.socket,
    // An address has no name to ask for; the certificate must bear it all the same.
    servername: isIP(to.host) ? '' : to.host,
    host: to.host,
    minVersion: 'TLSv1.2',
    ...(to.authority ? { ca: to.authority } : {}),
  })
  await once(socket, 'secureConnect', { signal })
  return socket
}

function startRequest(to: To, socket: Socket, { method, headers, body }: Question): ClientRequest {
  return request({
    method,
    path: `${to.url.pathname}${to.url.search}`,
    headers: {
      ...headers,
      host: to.url.host,
      ...(method === 'POST' ? { 'content-length': Buffer.byteLength(body) } : {}),
      'accept-encoding': 'identity',
      connection: 'close',
    },
    createConnection: () => socket,
  })
}

async function send(
  outgoing: ClientRequest,
  body: string,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const answered = once(outgoing, 'response', { signal }) as Promise<[IncomingMessage]>
  // What goes wrong after the answer has come is told by reading it.
  outgoing.on('error', () => undefined)
  outgoing.end(body)
  const [answer] = await answered
  return answer
}

async function readBody(answer: IncomingMessage, mostBytes: number): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length
    if (size > mostBytes) throw new EgressBlocked('answerTooLarge')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

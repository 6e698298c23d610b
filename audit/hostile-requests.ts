import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

const host = 'Host: localhost'
const json = 'Content-Type: application/json'
/** A text that makes a careless pattern try every way to split it: the same again and again, and an end that does not fit. */
const pathological = (part: string, length: number) => `!${part.repeat(length)}!`
const longWord = `${'a'.repeat(5000)}!`
const headerNames = [
  'Accept-Language',
  'User-Agent',
  'Cookie',
  'Authorization',
  'Origin',
  'X-Forwarded-For',
]

/** Requests that no honest client sends, as they go over the wire. */
export const malformed: Record<string, string> = {
  'no request at all': '\0\x01\x02\r\n\r\n',
  'a method that does not exist': `XYZZY / HTTP/1.1\r\n${host}\r\n\r\n`,
  'a header without a colon': `GET / HTTP/1.1\r\n${host}\r\nnothing\r\n\r\n`,
  'two lengths': `POST /sessions HTTP/1.1\r\n${host}\r\n${json}\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}`,
  'a length and chunks': `POST /sessions HTTP/1.1\r\n${host}\r\n${json}\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  'a chunk of no size': `POST /sessions HTTP/1.1\r\n${host}\r\n${json}\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n`,
  'a negative length': `POST /sessions HTTP/1.1\r\n${host}\r\n${json}\r\nContent-Length: -1\r\n\r\n`,
  'headers without end': `GET / HTTP/1.1\r\n${host}\r\n${'X-A: b\r\n'.repeat(3000)}\r\n`,
  'an endless path': `GET /${'x'.repeat(100_000)} HTTP/1.1\r\n${host}\r\n\r\n`,
  'broken escapes': `GET /orders/%E0%A4%A HTTP/1.1\r\n${host}\r\n\r\n`,
  'JSON 100,000 deep': body('['.repeat(100_000)),
  'objects 30,000 deep': body('{"a":'.repeat(10_000)),
  'JSON that ends early': body('{"email":"a@b.example"'),
  'a prototype': body('{"__proto__":{"admin":true},"constructor":{"prototype":{"x":1}}}'),
  'texts that patterns choke on': body(
    JSON.stringify({
      email: `${longWord}@${longWord}`,
      password: longWord,
      device: longWord,
    }),
  ),
  'headers that patterns choke on': headersOf(`${'a'.repeat(1500)}!`),
  'headers of figures': headersOf(pathological('0', 1500)),
  'headers of blanks': headersOf(pathological(' ', 1500)),
  'headers of marks': headersOf(pathological(';,', 750)),
}

function headersOf(text: string): string {
  const headers = headerNames.map((name) => `${name}: ${text}`)
  return ['GET /me HTTP/1.1', host, ...headers, 'Connection: close', '\r\n'].join('\r\n')
}

function body(text: string): string {
  const length = Buffer.byteLength(text)
  return `POST /sessions HTTP/1.1\r\n${host}\r\n${json}\r\nContent-Length: ${length}\r\nConnection: close\r\n\r\n${text}`
}

/** Sends bytes as they are; gives the status of the answer, or null when the connection ended without one. */
export function sendRaw(port: number, text: string, patience = 10_000): Promise<number | null> {
  const { promise, resolve } = Promise.withResolvers<number | null>()
  const socket = connect(port, '127.0.0.1')
  let said = ''
  const done = () => {
    const status = /^HTTP\/1\.1 (\d{3})/.exec(said)?.[1]
    resolve(status ? Number(status) : null)
    socket.destroy()
  }
  socket.on('data', (data) => {
    said += data.toString('latin1')
    if (said.includes('\r\n\r\n')) done()
  })
  socket.once('close', done)
  socket.once('error', done)
  socket.setTimeout(patience, done)
  socket.write(text)
  return promise
}

/** Callers that say a word now and then and never finish; they stay until `stop`. */
export function slowCallers(port: number, count: number): { stop: () => void } {
  const sockets = Array.from({ length: count }, () => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => undefined)
    socket.write(`POST /sessions HTTP/1.1\r\n${host}\r\n${json}\r\nContent-Length: 1000\r\n`)
    return socket
  })
  const timer = setInterval(() => {
    for (const socket of sockets) if (socket.writable) socket.write('X-Slow: 1\r\n')
  }, 200)
  return {
    stop: () => {
      clearInterval(timer)
      for (const socket of sockets) socket.destroy()
    },
  }
}

/** Begins a body and hangs up in its middle. */
export async function hangUp(port: number): Promise<void> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write(
    `POST /sessions HTTP/1.1\r\n${host}\r\n${json}\r\nContent-Length: 1000\r\n\r\n{"email":`,
  )
  await wait(20)
  socket.resetAndDestroy()
}

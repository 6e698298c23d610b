import { connect as connectPlain } from 'node:net'
import { connect, type ConnectionOptions, type SecureVersion } from 'node:tls'

/** How somebody says hello: with which versions and suites, under which name. */
export type Hello = {
  port: number
  authority?: string | Buffer
  name?: string
  versions?: readonly [least: SecureVersion, most: SecureVersion]
  suites?: string
}

/** What came of a handshake: the version and suite that both sides took, or why there was none. */
export type Handshake =
  | { protocol: string; suite: string; refused: null }
  | { protocol: null; suite: null; refused: string }

/** Shakes hands once. Old versions and suites are offered though this side would not take them otherwise. */
export function shakeHands(hello: Hello): Promise<Handshake> {
  const [least, most] = hello.versions ?? ['TLSv1.2', 'TLSv1.3']
  const options: ConnectionOptions = {
    host: '127.0.0.1',
    port: hello.port,
    ca: hello.authority,
    servername: hello.name ?? 'localhost',
    minVersion: least,
    maxVersion: most,
    ciphers: hello.suites ?? 'DEFAULT:@SECLEVEL=0',
  }
  const { promise, resolve } = Promise.withResolvers<Handshake>()
  const socket = connect(options)
  socket.once('secureConnect', () => {
    const { standardName, name } = socket.getCipher()
    resolve({
      protocol: socket.getProtocol() ?? '',
      suite: standardName ?? name,
      refused: null,
    })
    socket.end()
  })
  socket.once('error', (error: NodeJS.ErrnoException) =>
    resolve({ protocol: null, suite: null, refused: error.code ?? error.message }),
  )
  return promise
}

/** What a port answers to a request in the clear; an empty text when it hangs up without a word. */
export function askInTheClear(port: number, path = '/'): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>()
  const socket = connectPlain(port, '127.0.0.1')
  let said = ''
  socket.on('data', (data) => (said += data.toString('latin1')))
  socket.once('close', () => resolve(said))
  socket.once('error', () => resolve(said))
  socket.setTimeout(5000, () => socket.destroy())
  socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)
  return promise
}

import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createEgress } from '#/security/egress.ts'
import { readDestinations } from '#/security/egress-list.ts'
import { type MailServer, readMailServer } from '#/security/mail-server.ts'
import { ensureCertificates } from '../../../../../launch/database/certificates.ts'
import { smtpSender } from './smtp-sender.ts'

const folder = mkdtempSync(join(tmpdir(), 'smtp-'))
let files: Record<'authority' | 'certificate' | 'key', string>
const publicOnes = getCACertificates('default')
beforeAll(async () => {
  const made = await ensureCertificates(folder, null, new Date())
  const read = (name: keyof typeof made) => readFileSync(made[name], 'utf8')
  files = { authority: read('authority'), certificate: read('certificate'), key: read('key') }
})
afterAll(() => rmSync(folder, { recursive: true }))

const servers: SMTPServer[] = []
afterEach(() => {
  setDefaultCACertificates(publicOnes)
  for (const server of servers.splice(0)) server.close()
})

/** A mail server; whether it was given a mail over TLS. */
async function listen(options: SMTPServerOptions): Promise<{ port: number; taken: boolean[] }> {
  const taken: boolean[] = []
  const server = new SMTPServer({
    ...options,
    authOptional: true,
    logger: false,
    onData: (stream, session, done) => {
      stream.resume()
      stream.on('end', () => {
        taken.push(session.secure)
        done()
      })
    },
  })
  server.on('error', () => undefined)
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  return { port: (server.server.address() as AddressInfo).port, taken }
}

/** Hands one mail to a server on this machine, known by `host`. */
function send(port: number, encryption: MailServer['encryption'], host = '127.0.0.1') {
  const list = readDestinations(`mail=near:${host}:${port}`)
  const resolve = () => Promise.resolve(['127.0.0.1'])
  const egress = createEgress({ list, onBlocked: () => undefined, resolve })
  const server = { host, port, user: null, password: null, encryption }
  const sender = smtpSender(egress, { server, from: 'hello@girasol.example' })
  const mail = { subject: 'Code', text: '123456', html: '<p>123456</p>', id: 'a' }
  return sender.send({ ...mail, to: 'ana@demo.girasol.example' })
}

const trustOurs = () => setDefaultCACertificates([...publicOnes, files.authority])
const certified = () => ({ key: files.key, cert: files.certificate })

describe('handing mails over', () => {
  it('works with TLS at once and after STARTTLS, with a certificate of the right name', async () => {
    trustOurs()
    const atOnce = await listen({ ...certified(), secure: true })
    await send(atOnce.port, 'tls')
    const upgraded = await listen(certified())
    await send(upgraded.port, 'startTls', 'localhost')
    expect([atOnce.taken, upgraded.taken]).toEqual([[true], [true]])
  })

  it('is refused to a server whose certificate nobody vouches for, or that bears another name', async () => {
    const stranger = await listen({ ...certified(), secure: true })
    await expect(send(stranger.port, 'tls')).rejects.toThrow(/self-signed|unable to verify/)
    trustOurs()
    await expect(send(stranger.port, 'tls', 'mail.example')).rejects.toThrow(/altnames|Hostname/)
    const upgraded = await listen(certified())
    await expect(send(upgraded.port, 'startTls', 'mail.example')).rejects.toThrow(
      /altnames|Hostname/,
    )
    expect([stranger.taken, upgraded.taken]).toEqual([[], []])
  })

  it('is refused to a server that does not encrypt', async () => {
    const plain = await listen({ disabledCommands: ['STARTTLS'] })
    await expect(send(plain.port, 'startTls')).rejects.toThrow(/STARTTLS/)
    expect(plain.taken).toEqual([])
  })
})

describe('readMailServer', () => {
  it.each([
    ['smtps://u:p%40@mail.example', true, { encryption: 'tls', port: 465, password: 'p@' }],
    ['smtp://mail.example', false, { encryption: 'startTls', port: 587, user: null }],
    ['smtp://127.0.0.1:4125', false, { encryption: 'plain', port: 4125 }],
    ['smtp://127.0.0.1:4125', true, { encryption: 'startTls' }],
    ['smtp://10.0.0.1:25', false, { encryption: 'startTls' }],
    ['smtp://127.0.0.1.evil.example:25', false, { encryption: 'startTls' }],
  ])('%s (production: %s)', (address, production, expected) => {
    expect(readMailServer(address, production)).toMatchObject(expected)
  })
})

import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { ensureCertificates } from '../../../../launch/database/certificates.ts'
import { addressKind } from './address-kind.ts'
import { type BlockedAttempt, createEgress } from './egress.ts'
import { readDestinations } from './egress-list.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

async function listen(server: Server): Promise<number> {
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}
const serve = (answer: RequestListener) => listen(createServer(answer))

/** An egress over a list, with names that lead where the test says; keeps what was blocked. */
function egressOf(text: string, names: Record<string, string[][]> = {}, authority?: string) {
  const blocked: BlockedAttempt[] = []
  const asked: string[] = []
  const resolve = (host: string) => {
    asked.push(host)
    const answers = names[host]
    return Promise.resolve(answers ? (answers.length > 1 ? answers.shift()! : answers[0]!) : [host])
  }
  const onBlocked = (attempt: BlockedAttempt) => void blocked.push(attempt)
  const list = readDestinations(text)
  return { ...createEgress({ list, onBlocked, resolve, authority }), blocked, asked }
}
const message = { headers: { 'content-type': 'application/json' }, body: '{"a":"ñ"}' }

describe('the list of destinations', () => {
  it('is empty without a word, and reads each entry', () => {
    expect(readDestinations('')).toEqual([])
    expect(
      readDestinations('mail=SMTP.example.com.:465, alerts=near:127.0.0.1:9000,mail=[2606::1]:25'),
    ).toEqual([
      { purpose: 'mail', host: 'smtp.example.com', port: 465, near: false },
      { purpose: 'alerts', host: '127.0.0.1', port: 9000, near: true },
      { purpose: 'mail', host: '2606::1', port: 25, near: false },
    ])
  })

  it.each(['mail', 'mail=a', 'mail=a:0', 'mail=a:70000', 'other=a:1', 'mail=*:25', 'mail=a b:2'])(
    'refuses %s',
    (text) => expect(() => readDestinations(text)).toThrow(text),
  )
})

describe('kinds of addresses', () => {
  it.each([
    ['8.8.8.8', 'public'],
    ['2606:4700::1111', 'public'],
    ['127.0.0.1', 'near'],
    ['127.8.8.8', 'near'],
    ['10.1.2.3', 'near'],
    ['172.31.255.255', 'near'],
    ['192.168.0.1', 'near'],
    ['::1', 'near'],
    ['fd00:ffff:1::1', 'near'],
    ['0.0.0.0', 'refused'],
    ['169.254.169.254', 'refused'],
    ['100.64.0.1', 'refused'],
    ['198.51.100.7', 'refused'],
    ['224.0.0.1', 'refused'],
    ['255.255.255.255', 'refused'],
    ['::', 'refused'],
    ['::ffff:127.0.0.1', 'refused'],
    ['::ffff:8.8.8.8', 'refused'],
    ['::127.0.0.1', 'refused'],
    ['64:ff9b::a00:1', 'refused'],
    ['2002:a00:1::', 'refused'],
    ['2001::1', 'refused'],
    ['fe80::1', 'refused'],
    ['fe80::1%eth0', 'refused'],
    ['127.1', 'refused'],
    ['0x7f000001', 'refused'],
    ['2130706433', 'refused'],
    ['example.com', 'refused'],
  ])('%s is %s', (address, kind) => expect(addressKind(address)).toBe(kind))
})

describe('the way out', () => {
  it('posts to a listed destination and gives its answer', async () => {
    const seen: string[] = []
    const port = await serve(async (request, response) => {
      for await (const part of request) seen.push(String(part))
      seen.push(request.headers.host!, request.url!)
      response.writeHead(202).end('taken')
    })
    const egress = egressOf(`alerts=near:hooks.local:${port}`, { 'hooks.local': [['127.0.0.1']] })
    const answer = await egress.post('alerts', `http://hooks.local:${port}/in?a=1`, message)
    expect(answer).toEqual({ status: 202, body: 'taken' })
    expect(seen).toEqual([message.body, `hooks.local:${port}`, '/in?a=1'])
    expect(egress.blocked).toEqual([])
  })

  it('reads from a listed destination, within the limits of the question', async () => {
    const seen: string[] = []
    const port = await serve((request, response) => {
      seen.push(request.method!, request.url!, String(request.headers['x-api-key']))
      response.end('a'.repeat(70_000))
    })
    const egress = egressOf(`weather=near:127.0.0.1:${port}`)
    const address = `http://127.0.0.1:${port}/tmy?a=1`
    const asked = { headers: { 'x-api-key': 'k' }, mostBytes: 70_000, mostMilliseconds: 5000 }
    expect(await egress.get('weather', address, asked)).toMatchObject({ status: 200 })
    expect(seen).toEqual(['GET', '/tmy?a=1', 'k'])
    const less = egress.get('weather', address, { ...asked, mostBytes: 69_999 })
    await expect(less).rejects.toMatchObject({ code: 'answerTooLarge' })
    await expect(egress.get('alerts', address, asked)).rejects.toMatchObject({ code: 'notListed' })
    expect(egress.blocked.map(({ reason }) => reason)).toEqual(['answerTooLarge', 'notListed'])
  })

  it('opens connections for mail', async () => {
    const port = await serve((_, response) => void response.end())
    const socket = await egressOf(`mail=near:127.0.0.1:${port}`).connect('mail', '127.0.0.1', port)
    expect(socket.remoteAddress).toBe('127.0.0.1')
    socket.destroy()
  })

  it('lets nothing out that is not listed for this very purpose, host and port', async () => {
    const port = await serve((_, response) => void response.end())
    const egress = egressOf(`mail=near:127.0.0.1:${port}`)
    const to = (address: string) => egress.post('alerts', address, message)
    await expect(to(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({ code: 'notListed' })
    await expect(egress.connect('mail', '127.0.0.1', port + 1)).rejects.toMatchObject({
      code: 'notListed',
    })
    await expect(egress.connect('mail', '127.0.0.2', port)).rejects.toMatchObject({
      code: 'notListed',
    })
    expect(egress.blocked).toHaveLength(3)
    expect(egress.asked).toEqual([])
  })

  it.each([
    'ftp://hooks.example.com/',
    'file:///etc/passwd',
    'gopher://127.0.0.1:25/',
    'https://user@hooks.example.com/',
    'https://hooks.example.com/#a',
    '//hooks.example.com/',
    'javascript:1',
    '',
  ])('refuses %s', async (address) => {
    const egress = egressOf('alerts=hooks.example.com:443')
    await expect(egress.post('alerts', address, message)).rejects.toMatchObject({
      code: 'badAddress',
    })
  })

  it.each([
    ['https://127.0.0.1/', 'loopback'],
    ['https://2130706433/', 'a decimal address'],
    ['https://0177.0.0.1/', 'an octal address'],
    ['https://[::1]/', 'loopback of version 6'],
    ['https://[::ffff:127.0.0.1]/', 'a mapped address'],
    ['https://169.254.169.254/', 'metadata'],
    ['https://hooks.example.com.evil.example/', 'a longer name'],
    ['https://evil.example\\@hooks.example.com/', 'a backslash'],
  ])('does not take %s for a listed name (%s)', async (address) => {
    const egress = egressOf('alerts=hooks.example.com:443')
    const refused = egress.post('alerts', address, message)
    await expect(refused).rejects.toMatchObject({ name: 'EgressBlocked' })
    expect(egress.blocked).toHaveLength(1)
  })

  it('encrypts wherever the list does not say near', async () => {
    const egress = egressOf('alerts=hooks.example.com:80')
    const refused = egress.post('alerts', 'http://hooks.example.com/', message)
    await expect(refused).rejects.toMatchObject({ code: 'notEncrypted' })
  })
})

describe('names that lie', () => {
  const https = 'https://hooks.example.com/'

  it.each([
    [['127.0.0.1']],
    [['169.254.169.254']],
    [['10.0.0.7']],
    [['::1']],
    [['::ffff:10.0.0.1']],
    [['8.8.8.8', '10.0.0.7']],
    [[]],
  ])('a public name that leads to %j is refused', async (addresses) => {
    const egress = egressOf('alerts=hooks.example.com:443', { 'hooks.example.com': [addresses] })
    await expect(egress.post('alerts', https, message)).rejects.toMatchObject({
      code: 'addressRefused',
    })
    expect(egress.blocked).toEqual([
      {
        purpose: 'alerts',
        host: 'hooks.example.com',
        port: 443,
        near: false,
        reason: 'addressRefused',
      },
    ])
  })

  it('a near name that leads to the Internet is refused too', async () => {
    const egress = egressOf('mail=near:relay:25', { relay: [['8.8.8.8']] })
    await expect(egress.connect('mail', 'relay', 25)).rejects.toMatchObject({
      code: 'addressRefused',
    })
  })

  it('a name is asked for once, and the checked address is the one that is called', async () => {
    const port = await serve((_, response) => void response.end('right'))
    const wrong = await serve((_, response) => void response.end('wrong'))
    const egress = egressOf(`alerts=near:turning:${port}`, {
      turning: [['127.0.0.1'], [`127.0.0.2`]],
    })
    const answer = await egress.post('alerts', `http://turning:${port}/`, message)
    expect(answer.body).toBe('right')
    expect(egress.asked).toEqual(['turning'])
    expect(wrong).not.toBe(port)
  })
})

describe('answers that would lead on or never end', () => {
  it.each([301, 302, 307, 308])('a redirect (%i) is refused and not followed', async (status) => {
    let calls = 0
    const port = await serve((_, response) => {
      calls++
      response.writeHead(status, { location: 'http://169.254.169.254/' }).end()
    })
    const egress = egressOf(`alerts=near:127.0.0.1:${port}`)
    const refused = egress.post('alerts', `http://127.0.0.1:${port}/`, message)
    await expect(refused).rejects.toMatchObject({ code: 'redirected' })
    expect(calls).toBe(1)
  })

  it('an answer of more than 64 KiB is refused', async () => {
    const port = await serve((_, response) => void response.end('a'.repeat(70_000)))
    const egress = egressOf(`alerts=near:127.0.0.1:${port}`)
    const refused = egress.post('alerts', `http://127.0.0.1:${port}/`, message)
    await expect(refused).rejects.toMatchObject({ code: 'answerTooLarge' })
  })
})

describe('encrypted posts', () => {
  it('go to a server that proves the listed name, and to no other', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'egress-'))
    const files = await ensureCertificates(folder, null, new Date())
    const read = (name: keyof typeof files) => readFileSync(files[name], 'utf8')
    const made = {
      key: read('key'),
      certificate: read('certificate'),
      authority: read('authority'),
    }
    rmSync(folder, { recursive: true })
    const answering: RequestListener = (_, response) => void response.writeHead(204).end()
    const port = await listen(
      createSecureServer({ key: made.key, cert: made.certificate }, answering),
    )
    const names = { '127.0.0.1': [['127.0.0.1']], other: [['127.0.0.1']] }
    const list = `alerts=near:127.0.0.1:${port}, alerts=near:other:${port}`
    const egress = egressOf(list, names, made.authority)
    const answer = await egress.post('alerts', `https://127.0.0.1:${port}/`, message)
    expect(answer.status).toBe(204)
    const wrongName = egress.post('alerts', `https://other:${port}/`, message)
    await expect(wrongName).rejects.toMatchObject({ code: 'ERR_TLS_CERT_ALTNAME_INVALID' })
    const stranger = egressOf(list, names).post('alerts', `https://127.0.0.1:${port}/`, message)
    await expect(stranger).rejects.toThrow(/self-signed|unable to verify/)
  })
})

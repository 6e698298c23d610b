import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:https'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CertificateFiles, ensureCertificates } from '../../../launch/database/certificates.ts'
import { askInTheClear, shakeHands } from '../../../test/handshakes.ts'
import { listenerTls } from './listener-tls.ts'
import { redirectToHttps } from './plain-listener.ts'

const now = new Date()
let home: string
let files: CertificateFiles
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'girasol-site-'))
  files = await ensureCertificates(home, null, now)
})
afterAll(() => rmSync(home, { recursive: true }))

const secured = (more: object = {}) => ({
  tls: { certificate: files.certificate, key: files.key },
  production: true,
  origin: 'https://localhost',
  ...more,
})

describe('the listener of a site', () => {
  it('is plain for development only', () => {
    expect(listenerTls(secured({ tls: null, production: false }), now)).toBeNull()
    expect(() => listenerTls(secured({ tls: null }), now)).toThrow(/HTTPS only/)
    expect(() => listenerTls(secured({ origin: 'http://localhost' }), now)).toThrow(/HTTPS only/)
  })

  it('takes no certificate of another name, time or key', async () => {
    const strange = secured({ origin: 'https://girasol.example' })
    expect(() => listenerTls(strange, now)).toThrow(/does not name girasol\.example/)
    const late = new Date(now.getTime() + 400 * 86_400_000)
    expect(() => listenerTls(secured(), late)).toThrow(/is good from/)
    const other = await ensureCertificates(join(home, 'other'), null, now)
    const mixed = secured({ tls: { certificate: files.certificate, key: other.key } })
    expect(() => listenerTls(mixed, now)).toThrow(/not the key/)
  })

  it('speaks TLS 1.3 and the good part of 1.2', async () => {
    const server = createServer(listenerTls(secured(), now)!, (_, answer) => answer.end())
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const hello = { port, authority: readFileSync(files.authority) }
    expect(await shakeHands(hello)).toMatchObject({ protocol: 'TLSv1.3' })
    const older = await shakeHands({ ...hello, versions: ['TLSv1.2', 'TLSv1.2'] })
    expect(older.suite).toMatch(/^TLS_ECDHE_/)
    for (const version of ['TLSv1', 'TLSv1.1'] as const) {
      expect((await shakeHands({ ...hello, versions: [version, version] })).refused).toBeTruthy()
    }
    expect(await askInTheClear(port)).not.toMatch(/^HTTP\/1\.1 [23]/)
    server.close()
  })
})

describe('the plain listener of a site', () => {
  it('leads to the same page over HTTPS, under our name whatever the caller says, with HSTS', async () => {
    const server = await redirectToHttps('https://girasol.example', '127.0.0.1', 0)
    const { port } = server.address() as AddressInfo
    const answer = await askInTheClear(port, '/en/orders?before=1')
    expect(answer).toMatch(/^HTTP\/1\.1 308/)
    expect(answer).toMatch(/location: https:\/\/girasol\.example\/en\/orders\?before=1\r/i)
    expect(answer).toMatch(/strict-transport-security: max-age=63072000; includeSubDomains/i)
    for (const path of ['//evil.example/', 'http://evil.example/', '/\\evil.example']) {
      const led = /location: (\S+)/i.exec(await askInTheClear(port, path))?.[1]
      expect(new URL(led ?? '').host, path).toBe('girasol.example')
    }
    server.close()
  })

  it('takes nothing that was sent in the clear', async () => {
    const server = await redirectToHttps('https://girasol.example', '127.0.0.1', 0)
    const { port } = server.address() as AddressInfo
    const answer = await fetch(`http://127.0.0.1:${port}/api/sessions`, {
      method: 'POST',
      body: '{}',
      redirect: 'manual',
    })
    expect(answer.status).toBe(403)
    expect(answer.headers.get('strict-transport-security')).toBeTruthy()
    server.close()
  })
})

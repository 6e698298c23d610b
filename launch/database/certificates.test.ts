import { X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ensureCertificates } from './certificates.ts'

const now = new Date('2026-11-24T12:00:00Z')
const later = (days: number) => new Date(now.getTime() + days * 86_400_000)
let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'girasol-certificates-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const read = (path: string) => readFileSync(path, 'utf8')

describe('certificates of the database', () => {
  it('name the loopback address and localhost, and nothing else', async () => {
    const files = await ensureCertificates(home, null, now)
    const certificate = new X509Certificate(read(files.certificate))
    const authority = new X509Certificate(read(files.authority))
    expect(certificate.subjectAltName).toBe('DNS:localhost, IP Address:127.0.0.1')
    expect(certificate.verify(authority.publicKey)).toBe(true)
    expect([certificate.ca, authority.ca]).toEqual([false, true])
  })

  it('stay as long as they last, and are made anew a month before they end', async () => {
    const files = await ensureCertificates(home, null, now)
    const first = read(files.certificate)
    await ensureCertificates(home, null, later(330))
    expect(read(files.certificate)).toBe(first)
    await ensureCertificates(home, null, later(340))
    expect(read(files.certificate)).not.toBe(first)
  })

  it('are made anew when a killed start left a set that does not belong together', async () => {
    const files = await ensureCertificates(home, null, now)
    const key = read(files.key)
    await ensureCertificates(home, null, later(340))
    writeFileSync(files.key, key)
    const mixed = read(files.certificate)
    await ensureCertificates(home, null, later(341))
    expect(read(files.certificate)).not.toBe(mixed)
  })
})

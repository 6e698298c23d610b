import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { request } from 'node:https'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { type CertificateFiles, ensureCertificates } from '../../../launch/database/certificates.ts'
import { askInTheClear, shakeHands } from '../../../test/handshakes.ts'
import { startWorld, type World } from '../../../test/world.ts'

let world: World
let files: CertificateFiles
let authority: Buffer
beforeAll(async () => {
  world = await startWorld()
  files = await ensureCertificates(world.folders.trail, null, new Date())
  authority = readFileSync(files.authority)
})
afterAll(() => world.stop())

const running: ChildProcess[] = []
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

let port = 31_000 + (process.pid % 500) * 4

/** The API in its production profile, with what a deployment gives it. */
function start(more: Record<string, string> = {}): { said: () => string; ended: Promise<unknown> } {
  port++
  const env = {
    ...world.database.environment,
    GIRASOL_PROFILE: 'production',
    GIRASOL_SECRETS_FOLDER: world.folders.secrets,
    GIRASOL_TRAIL_FOLDER: world.folders.trail,
    GIRASOL_API_PORT: String(port),
    GIRASOL_SITE_ORIGIN: 'https://girasol.example',
    GIRASOL_CONSOLE_ORIGIN: 'https://console.girasol.example',
    ...more,
  }
  const child = spawn(process.execPath, [join(import.meta.dirname, 'server.ts')], { env })
  running.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (said += data.toString()))
  return { said: () => said, ended: once(child, 'exit') }
}

const certificate = () => ({
  GIRASOL_TLS_CERTIFICATE: files.certificate,
  GIRASOL_TLS_KEY: files.key,
})

async function startSecure(): Promise<void> {
  start(certificate())
  await vi.waitFor(async () => expect((await ask('/health/ready')).status).toBe(200), 30_000)
}

async function ask(path: string): Promise<{ status: number; hsts: unknown }> {
  const asked = request({ host: 'localhost', port, path, ca: authority, agent: false }).end()
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  answer.resume()
  return {
    status: answer.statusCode ?? 0,
    hsts: answer.headers['strict-transport-security'],
  }
}

describe('the production profile of the API', () => {
  it.each([
    ['a certificate', {}, /HTTPS only: GIRASOL_TLS_CERTIFICATE is missing/],
    ['its key', { GIRASOL_TLS_CERTIFICATE: 'x' }, /GIRASOL_TLS_KEY is missing/],
    [
      'files that are there',
      { GIRASOL_TLS_CERTIFICATE: '/x', GIRASOL_TLS_KEY: '/x' },
      /cannot be read/,
    ],
  ])('does not start without %s', async (_, more, line) => {
    const { said, ended } = start(more)
    expect((await ended) as unknown[]).toEqual([1, null])
    expect(said()).toMatch(line)
    expect(said().trim().split('\n')).toHaveLength(1)
  })

  it('does not start for pages that come in the clear, or with the key of another certificate', async () => {
    const plain = start({ ...certificate(), GIRASOL_SITE_ORIGIN: 'http://girasol.example' })
    await plain.ended
    expect(plain.said()).toMatch(/http:\/\/girasol\.example is not/)
    const other = await ensureCertificates(join(world.folders.trail, 'other'), null, new Date())
    const mixed = start({ ...certificate(), GIRASOL_TLS_KEY: other.key })
    await mixed.ended
    expect(mixed.said()).toMatch(/is not the key of/)
  })

  it('speaks TLS 1.3 and 1.2 with modern suites, and nothing else', async () => {
    await startSecure()
    const hello = { port, authority }
    expect(await shakeHands(hello)).toMatchObject({ protocol: 'TLSv1.3' })
    const older = await shakeHands({ ...hello, versions: ['TLSv1.2', 'TLSv1.2'] })
    expect(older.protocol).toBe('TLSv1.2')
    expect(older.suite).toMatch(/^TLS_ECDHE_.*(GCM|POLY1305)/)
    for (const version of ['TLSv1', 'TLSv1.1'] as const) {
      expect((await shakeHands({ ...hello, versions: [version, version] })).refused).toBeTruthy()
    }
    for (const suites of ['AES128-SHA', 'ECDHE-ECDSA-AES128-SHA256', 'AES128-GCM-SHA256']) {
      const weak = `${suites}:@SECLEVEL=0`
      const asked = { ...hello, versions: ['TLSv1.2', 'TLSv1.2'], suites: weak } as const
      expect((await shakeHands(asked)).refused, suites).toBeTruthy()
    }
    expect((await shakeHands({ ...hello, name: 'girasol.example' })).refused).toMatch(/ALTNAME/)
    expect((await shakeHands({ port })).refused).toBeTruthy()
  })

  it('refuses plain HTTP without a word, and says HSTS with every answer', async () => {
    await startSecure()
    expect(await askInTheClear(port, '/health/ready')).not.toMatch(/^HTTP\/1\.1 [23]/)
    for (const [path, status] of [
      ['/health/ready', 200],
      ['/nowhere', 404],
      ['/me', 401],
      ['/%ff', 404],
    ] as const) {
      const answer = await ask(path)
      expect(answer.status, path).toBe(status)
      expect(answer.hsts, path).toMatch(/^max-age=\d{8,}; includeSubDomains/)
    }
  })
})

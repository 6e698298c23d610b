import { readFileSync } from 'node:fs'
import { createServer, request } from 'node:https'
import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo, Server } from 'node:net'
import { join } from 'node:path'
import { buildApi } from '../../../apps/api/src/app.ts'
import type { Config } from '../../../apps/api/src/config.ts'
import { ensureCertificates } from '../../../launch/database/certificates.ts'
import { listenerTls } from '../../../packages/site-frame/src/listener-tls.ts'
import { redirectToHttps } from '../../../packages/site-frame/src/plain-listener.ts'
import { siteListener } from '../../../packages/site-frame/src/site-listener.ts'
import { askInTheClear, shakeHands } from '../../../test/handshakes.ts'
import type { World } from '../../../test/world.ts'
import { check } from '../../check.ts'
import type { Probe } from '../../probe.ts'

type Files = Awaited<ReturnType<typeof ensureCertificates>>
const site = 'https://girasol.example'
/** A year at least, subdomains too. */
const hsts = /^max-age=(?:3153[6-9]|31[6-9]|3[2-9]|[4-9])\d+; includeSubDomains/

export const noClearText = check({
  id: 'A02-05',
  promise: 'P5',
  owasp: ['A02:2021', 'A04:2025'],
  asvs: ['3.4.1', '4.1.2', '4.4.1', '12.2.1', '12.1.1', '12.1.2'],
  cwe: ['CWE-319', 'CWE-523', 'CWE-326'],
  proves:
    'In production nothing is served in the clear, only over modern TLS, and HSTS stands on every answer',
  run: async ({ world, probe }) => {
    const files = await ensureCertificates(join(world.folders.trail, 'tls'), null, new Date())
    await refuseToStart(world, files, probe)
    await askApi(world, files, probe)
    await askSite(files, probe)
  },
  sabotages: [
    {
      name: 'the API starts without TLS in production',
      file: 'apps/api/src/security/listener-tls.ts',
      find: '    if (!tls)\n',
      replace: '    if (!tls && Date.now() < 0)\n',
    },
    {
      name: 'the API answers without HSTS',
      file: 'apps/api/src/security/headers.ts',
      find: "  'strict-transport-security': 'max-age=63072000; includeSubDomains',\n",
      replace: '',
    },
    {
      name: 'the API speaks TLS 1.1',
      file: 'apps/api/src/security/listener-tls.ts',
      find: "    minVersion: 'TLSv1.2',\n    ciphers: suites.join(':'),",
      replace: "    minVersion: 'TLSv1.1',\n    ciphers: 'DEFAULT:@SECLEVEL=0',",
    },
    {
      name: 'the site forgets HSTS with what it does not know',
      file: 'packages/site-frame/src/site-listener.ts',
      find: "    answer.setHeader('Strict-Transport-Security', transportSecurity)\n",
      replace: '',
    },
    {
      name: 'the site redirects without HSTS',
      file: 'packages/site-frame/src/plain-listener.ts',
      find: "      answer.setHeader('Strict-Transport-Security', transportSecurity)\n",
      replace: '',
    },
    {
      name: 'the site redirects to whatever host the caller names',
      file: 'packages/site-frame/src/plain-listener.ts',
      find: 'new URL(origin)',
      replace: 'new URL(`https://${request.headers.host}`)',
    },
    {
      name: 'a site starts without TLS in production',
      file: 'packages/site-frame/src/listener-tls.ts',
      find: '  if (production && !tls) {\n',
      replace: '  if (production && !tls && Date.now() < 0) {\n',
    },
  ],
})

function productionConfig({ config }: World, files: Files | null): Config {
  return {
    ...config,
    profile: 'production',
    origins: { people: [site], staff: ['https://console.girasol.example'] },
    tls: files && { certificate: files.certificate, key: files.key },
  }
}

async function refuseToStart(world: World, files: Files, probe: Probe): Promise<void> {
  const starts = (config: Config) =>
    buildApi({ ...world.api.app, config }).then(
      async (server) => (await server.close(), true),
      () => false,
    )
  probe.refuses(
    'the API starts in production without a certificate',
    !(await starts(productionConfig(world, null))),
  )
  const plainPages = { ...productionConfig(world, files), origins: world.config.origins }
  probe.refuses('the API starts in production for pages in the clear', !(await starts(plainPages)))
  const secured = { production: true, origin: 'https://localhost' }
  probe.refuses(
    'a site starts in production without a certificate',
    throws(() => listenerTls({ ...secured, tls: null }, new Date())),
  )
  const tls = { certificate: files.certificate, key: files.key }
  const plainOrigin = { production: true, origin: 'http://localhost', tls }
  probe.refuses(
    'a site starts in production under http',
    throws(() => listenerTls(plainOrigin, new Date())),
  )
  const otherName = { production: true, origin: site, tls }
  probe.refuses(
    'a site starts with the certificate of another name',
    throws(() => listenerTls(otherName, new Date())),
  )
}

function throws(work: () => unknown): boolean {
  try {
    work()
    return false
  } catch {
    return true
  }
}

async function askApi(world: World, files: Files, probe: Probe): Promise<void> {
  const authority = readFileSync(files.authority)
  const server = await buildApi({ ...world.api.app, config: productionConfig(world, files) })
  await server.listen({ host: '127.0.0.1', port: 0 })
  const { port } = server.server.address() as AddressInfo
  await shake('the API', { port, authority }, probe)
  const plain = await askInTheClear(port, '/health/ready')
  probe.refuses('the API answers plain HTTP', !/^HTTP\/1\.\d [23]/.test(plain), plain)
  for (const path of ['/health/ready', '/nowhere', '/me', '/%ff', `/${'x'.repeat(20_000)}`]) {
    const answer = await ask(port, authority, path)
    const what = `${path.slice(0, 20)} (${answer.statusCode})`
    probe.behind(
      `HSTS with ${what}`,
      hsts.test(String(answer.headers['strict-transport-security'])),
    )
  }
  probe.allows(
    'the API answers over TLS',
    (await ask(port, authority, '/health/ready')).statusCode === 200,
  )
  await server.close()
}

async function shake(
  who: string,
  hello: { port: number; authority: Buffer },
  probe: Probe,
): Promise<void> {
  const newest = await shakeHands(hello)
  probe.allows(`${who} prefers TLS 1.3`, newest.protocol === 'TLSv1.3', newest)
  const older = await shakeHands({ ...hello, versions: ['TLSv1.2', 'TLSv1.2'] })
  const modern = /^TLS_ECDHE_.+_(?:GCM_SHA\d+|POLY1305_SHA256)$/.test(older.suite ?? '')
  probe.allows(`${who} speaks the good part of TLS 1.2`, modern, older)
  for (const version of ['TLSv1', 'TLSv1.1'] as const) {
    const old = await shakeHands({ ...hello, versions: [version, version] })
    probe.refuses(`${who} speaks ${version}`, old.refused !== null, old)
  }
  for (const suite of [
    'AES128-SHA',
    'AES256-GCM-SHA384',
    'ECDHE-ECDSA-AES256-SHA',
    'ECDHE-ECDSA-AES128-SHA256',
  ]) {
    const suites = `${suite}:@SECLEVEL=0`
    const weak = await shakeHands({ ...hello, versions: ['TLSv1.2', 'TLSv1.2'], suites })
    probe.refuses(`${who} takes ${suite}`, weak.refused !== null, weak)
  }
  const name = await shakeHands({ ...hello, name: 'girasol.example' })
  probe.refuses(`${who} is believed under another name`, name.refused !== null, name)
}

async function ask(port: number, ca: Buffer, path: string): Promise<IncomingMessage> {
  const asked = request({ host: 'localhost', port, path, ca, agent: false }).end()
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  answer.resume()
  return answer
}

/** The listeners of a site, around a page that is not found. */
async function askSite(files: Files, probe: Probe): Promise<void> {
  const authority = readFileSync(files.authority)
  const tls = { certificate: files.certificate, key: files.key }
  const settings = listenerTls({ production: true, origin: 'https://localhost', tls }, new Date())!
  const listener = siteListener((_, answer) => answer.writeHead(404).end(), { trustedProxies: [] })
  const server = createServer(settings, listener)
  const port = await listen(server)
  await shake('a site', { port, authority }, probe)
  const missing = await ask(port, authority, '/nowhere')
  const said = String(missing.headers['strict-transport-security'])
  probe.behind(
    'HSTS with a page that is not found',
    missing.statusCode === 404 && hsts.test(said),
    said,
  )
  const plain = await askInTheClear(port)
  probe.refuses(
    'a site answers plain HTTP on its own port',
    !/^HTTP\/1\.\d [23]/.test(plain),
    plain,
  )
  server.close()
  const door = await redirectToHttps(site, '127.0.0.1', 0)
  await askDoor((door.address() as AddressInfo).port, probe)
  door.close()
}

async function askDoor(port: number, probe: Probe): Promise<void> {
  for (const path of ['/en/orders', '//evil.example/', 'http://evil.example/']) {
    const answer = await askInTheClear(port, path)
    const to = /^location: (\S+)/im.exec(answer)?.[1] ?? 'nowhere'
    probe.behind(`${path} leads to our own name over HTTPS`, to.startsWith(`${site}/`), to)
    const said = /^strict-transport-security: (.+)\r/im.exec(answer)?.[1] ?? ''
    probe.behind(`HSTS with the redirect of ${path}`, hsts.test(said), said)
  }
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

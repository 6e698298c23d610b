import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Endpoint } from '@girasol/contract'
import type { Answer } from '../../../test/client.ts'
import { linkIn, newcomer, signUpByMail } from '../../../test/mailed.ts'
import { fromConsole, fromSite, password } from '../../../test/people.ts'
import type { World } from '../../../test/world.ts'
import { check } from '../../check.ts'
import { everyEndpoint } from '../../every-endpoint.ts'
import type { Probe } from '../../probe.ts'

type Asked = { world: World; probe: Probe }

const cookiesOf = ({ headers }: Answer) => [headers['set-cookie'] ?? []].flat().map(String)
const token = /=([\w-]{43});/

/** Every way in that gives a browser a session: what of it a script of the page could read. */
async function waysIn({ world, probe }: Asked): Promise<void> {
  const { email } = await world.customer()
  const send = (body: object) =>
    world.visitor().sends({ method: 'POST', path: '/sessions', body: { email, password, ...body } })
  const asBrowser = await send({ device: 'browser' })
  const asApp = await send({ device: 'app' })
  for (const [what, answer] of [
    ['a browser', asBrowser],
    ['a browser that says it is an app', asApp],
  ] as const) {
    const secrets = cookiesOf(answer).map((cookie) => token.exec(cookie)?.[1] ?? '')
    const text = JSON.stringify(answer.body)
    probe.allows(
      `${what} gets a session`,
      answer.status === 200 && secrets.length > 0,
      answer.status,
    )
    const isTold = secrets.some((secret) => text.includes(secret)) || /"[\w-]{43}"/.test(text)
    probe.refuses(`${what} gets a token in the answer’s body`, !isTold)
    const isSealed = cookiesOf(answer).every((cookie) =>
      ['__Host-', 'HttpOnly', 'Secure', 'SameSite', 'Path=/'].every((part) =>
        cookie.includes(part),
      ),
    )
    probe.behind(`cookies of ${what} are out of scripts’ reach`, isSealed, cookiesOf(answer).length)
  }
  const program = await world.program().sends({
    method: 'POST',
    path: '/sessions',
    body: { email, password, device: 'app' },
  })
  const { token: given } = program.body as { token: string | null }
  probe.allows('the app gets its token, and no cookie', !!given && cookiesOf(program).length === 0)
  await inAddresses(world, probe, given!)
}

/** A token counts in its header and nowhere else. */
async function inAddresses(world: World, probe: Probe, given: string): Promise<void> {
  const asked = [`/me?token=${given}`, `/me?access_token=${given}`, `/me;token=${given}`]
  for (const path of asked) {
    const { status } = await world.program().sends({ method: 'GET', path })
    probe.refuses('a token in an address', status >= 400, status)
  }
}

/** The contract has no place for secrets or personal data in an address; and the log has none of the ones that were sent. */
function contractAddresses({ probe }: Asked): void {
  const allowed = /^(\w+Id|number|limit|before|after|from|to|size|leaf)$/
  const odd = everyEndpoint.flatMap(({ endpoint }: { endpoint: Endpoint }) => {
    const { params, query } = endpoint.input
    const names = [...Object.keys(params?.shape ?? {}), ...Object.keys(query?.shape ?? {})]
    return names.filter(
      (name) =>
        /mail|name|phone|street|token|secret|code|password|search/i.test(name) &&
        !allowed.test(name),
    )
  })
  probe.refuses('an endpoint takes a secret or a person in its address', odd.length === 0, odd)
}

/** What is answered to somebody who is signed in stays in no cache. */
async function noStore({ world, probe }: Asked): Promise<void> {
  const ana = await world.customer()
  const paths = ['/me', '/me/email', '/me/devices', '/me/factors', '/orders', '/sessions/current']
  for (const path of paths) {
    const { status, headers } = await ana.sends({ method: 'GET', path })
    const isKept = headers['cache-control'] !== 'no-store'
    probe.behind(`${path} may not be kept`, status === 200 && !isKept, [
      status,
      headers['cache-control'],
    ])
  }
  const signedOut = await ana.sends({ method: 'DELETE', path: '/sessions/current' })
  const cleared = String(signedOut.headers['clear-site-data'] ?? '')
  probe.allows('signing out answers', signedOut.status === 204, signedOut.status)
  const isClean = ['"cache"', '"storage"'].every((part) => cleared.includes(part))
  probe.behind('signing out clears cache and storage', isClean, cleared)
  const isEnded = cookiesOf(signedOut).some((cookie) => cookie.startsWith('__Host-girasol=;'))
  probe.behind('signing out takes the cookie back', isEnded)
  const after = await ana.sends({ method: 'GET', path: '/me' })
  probe.refuses('the cookie of before', after.status === 401, after.status)
}

/** Links of mails carry their secret where no server, log or referrer sees it. */
async function links({ world, probe }: Asked): Promise<void> {
  const asked = newcomer({ email: newcomer().email })
  await signUpByMail(world, world.visitor(), asked)
  await world.visitor().sends({
    method: 'POST',
    path: '/password-resets',
    body: { email: asked.email },
    headers: fromSite,
  })
  const { page, secret } = await linkIn(world, asked.email)
  probe.behind(
    'a mailed secret stands behind the #',
    !page.includes(secret) && !page.includes('?'),
    page,
  )
  const log = world.log.join('\n')
  const told = [asked.email, secret, password].filter((text) => log.includes(text))
  probe.behind('the log has none of it', told.length === 0, told.length)
  const refused = await world.visitor().sends({
    method: 'POST',
    path: '/passwords',
    body: { challengeId: secret, secret, password },
    headers: fromConsole,
  })
  const echoed = JSON.stringify(refused.body)
  probe.refuses(
    'an error repeats what was sent',
    !echoed.includes(secret) && !echoed.includes(password),
  )
}

const root = join(import.meta.dirname, '../../..')

function sources(folder: string): [path: string, text: string][] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (/^(node_modules|\.next|\.expo|dist|testing)$/.test(entry.name)) return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sources(path)
    if (!/\.tsx?$/.test(entry.name) || /\.test\.tsx?$/.test(entry.name)) return []
    return [[path, readFileSync(join(root, path), 'utf8')]]
  })
}

/** Where clients may keep something: preferences in cookies, and the app's token in the phone's sealed store. The journeys look into real browsers. */
function clients({ probe }: Asked): void {
  const all = ['apps/web', 'apps/console', 'apps/mobile', 'packages/site-frame'].flatMap(sources)
  probe.allows('the clients’ sources are there', all.length > 100, all.length)
  const stores = /\b(localStorage|sessionStorage|indexedDB|AsyncStorage|caches\.open)\b/
  const keepers = all.filter(([, text]) => stores.test(text)).map(([path]) => path)
  const unexpected = keepers.filter((path) => !/language-store|step-store/.test(path))
  probe.refuses('a client keeps things in an open store', unexpected.length === 0, unexpected)
  const tokens = all.filter(([path]) => path.includes('token-store.native'))
  const isSealed = tokens.some(([, text]) =>
    text.includes('SecureStore.setItemAsync(name, JSON.stringify(kept), sealed)'),
  )
  probe.behind('the app’s token lies in the phone’s sealed store', isSealed)
  const hashes = all.filter(([, text]) =>
    /history\.replaceState\(null, '', location\.pathname\)/.test(text),
  )
  probe.behind('a mailed secret leaves the address at once', hashes.length > 0)
}

export const secretsStayPut = check({
  id: 'A02-09',
  promise: 'P4',
  owasp: ['A02:2021', 'A04:2025'],
  asvs: ['14.2.1', '14.3.1', '14.3.2', '14.3.3', '3.3.4'],
  cwe: ['CWE-598', 'CWE-525', 'CWE-922', 'CWE-523'],
  proves: 'Secrets never travel in addresses or bodies, and lie in no open store of a client',
  run: async ({ world, probe }) => {
    const asked = { world, probe }
    await waysIn(asked)
    contractAddresses(asked)
    await noStore(asked)
    await links(asked)
    clients(asked)
  },
  sabotages: [
    {
      name: 'the session’s token is in the answer to a browser',
      file: 'apps/api/src/features/sign-in/begin-session.ts',
      find: '  return { account, token: null, deviceToken: null }',
      replace: '  return { account, token: started.token, deviceToken: null }',
    },
    {
      name: 'the app keeps its token in an open store',
      file: 'apps/mobile/features/session/token-store.native.ts',
      find: '  await SecureStore.setItemAsync(name, JSON.stringify(kept), sealed)\n',
      replace: '  await AsyncStorage.setItem(name, JSON.stringify(kept))\n',
    },
    {
      name: 'signing out leaves cache and storage',
      file: 'apps/api/src/features/sign-in/sign-out.ts',
      find: '  answer.setHeader(\'clear-site-data\', \'"cache", "storage"\')\n',
      replace: '',
    },
    {
      name: 'answers may be kept',
      file: 'apps/api/src/security/headers.ts',
      find: "'cache-control': 'no-store'",
      replace: "'cache-control': 'private, max-age=60'",
    },
    {
      name: 'a mailed secret stands in the query',
      file: 'apps/api/src/features/notifications/compose-mail.ts',
      find: '`#${challengeId}.${secret}`',
      replace: '`?link=${challengeId}&x=#${challengeId}.${secret}`',
    },
  ],
})

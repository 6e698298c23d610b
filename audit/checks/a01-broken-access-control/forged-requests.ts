import type { Endpoint } from '@girasol/contract'
import type { Server } from '../../../apps/api/src/http/server.ts'
import { type Answer, createClient, type Headers } from '../../../test/client.ts'
import { anonymous } from '../../../test/matrix/actors.ts'
import {
  callWith,
  endpoints,
  type Entitled,
  entitledTo,
  type Matrix,
  openMatrix,
  pathTo,
} from '../../../test/matrix/ask.ts'
import { sampleInput } from '../../../test/matrix/sample-input.ts'
import { unlimitedApi } from '../../../test/matrix/stubbed-api.ts'
import { consoleOrigin, siteOrigin } from '../../../test/origins.ts'
import { check } from '../../check.ts'
import type { Probe } from '../../probe.ts'
import { changedTables, readTables } from '../../table-state.ts'

const evil = 'https://evil.example'
const json = 'application/json'

/** What another site can make a browser send, with the visitor's cookies. */
function forgeries(own: string): Record<string, Headers> {
  const other = own === siteOrigin ? consoleOrigin : siteOrigin
  return {
    'a page of another site': { origin: evil, 'sec-fetch-site': 'cross-site' },
    'a page of another site in an old browser': { origin: evil },
    'a page of a site of the same owner': { origin: `${own}.evil.example` },
    'a sandboxed frame': { origin: 'null', 'sec-fetch-site': 'cross-site' },
    'a sandboxed frame in an old browser': { origin: 'null' },
    'our other site': { origin: other, 'sec-fetch-site': 'same-site' },
    'another port of this host': {
      origin: own.replace(/\d+$/, '9'),
      'sec-fetch-site': 'same-site',
    },
    'a page that names no origin': {},
    'a page that names only the fetch': { 'sec-fetch-site': 'cross-site' },
    'our origin, said to be of another site': { origin: own, 'sec-fetch-site': 'cross-site' },
  }
}

export const forgedRequests = check({
  id: 'A01-11',
  promise: 'P1',
  owasp: ['A01:2021', 'A01:2025'],
  asvs: ['3.5.1', '3.5.2', '3.5.3', '3.4.2'],
  cwe: ['CWE-352', 'CWE-942'],
  proves: 'Browser-borne requests cannot forge state',
  // Its people share one password hash, which no other check should meet.
  world: 'own',
  patience: 300,
  run: async ({ world, probe }) => {
    const matrix = await openMatrix(world)
    const server = await unlimitedApi(world)
    const changing = endpoints.filter(([, { method }]) => method !== 'GET')
    for (const [, endpoint] of changing) await victimOf(matrix, endpoint)
    const before = await readTables(world.admin)
    for (const [name, endpoint] of changing) await forge({ matrix, server, probe }, name, endpoint)
    const changed = changedTables(before, await readTables(world.admin))
    probe.behind('no row changed', changed.length === 0, changed)
    for (const [name, endpoint] of changing) await act(matrix, probe, name, endpoint)
    await askForSharing(server, probe)
    await Promise.all([matrix.stubbed.server.close(), server.close()])
  },
  sabotages: [
    {
      name: 'answers are shared with whoever asks, cookies and all',
      file: 'apps/api/src/http/server.ts',
      find: '  reply.headers(answerHeaders)\n  reply.header',
      replace:
        "  reply.headers(answerHeaders)\n  if (request.headers.origin) reply.header('access-control-allow-origin', request.headers.origin).header('access-control-allow-credentials', 'true')\n  reply.header",
    },
    {
      name: 'a foreign origin may act',
      file: 'apps/api/src/security/origin.ts',
      find: "  if (from === 'foreign') return false\n",
      replace: "  if (from === 'foreign') return headers.origin !== undefined\n",
    },
    {
      name: 'the null origin counts as ours',
      file: 'apps/api/src/security/origin.ts',
      find: "    if (!allowed.includes(origin)) return 'foreign'\n",
      replace: "    if (origin !== 'null' && !allowed.includes(origin)) return 'foreign'\n",
    },
    {
      name: 'a browser need not say where it is',
      file: 'apps/api/src/security/origin.ts',
      find: "  return from === 'ownPage' ? headers.origin !== undefined : headers.cookie === undefined",
      replace: '  return true',
    },
    {
      name: 'bodies are read whatever they are called',
      file: 'apps/api/src/http/envelope.ts',
      find: "    'application/json',\n",
      replace: "    '*',\n",
    },
  ],
  lookAlikes: [
    {
      name: 'the own origin is looked up in a set',
      file: 'apps/api/src/security/origin.ts',
      find: '    if (!allowed.includes(origin))',
      replace: '    if (!new Set(allowed).has(origin))',
    },
  ],
})

type Asked = { matrix: Matrix; server: Server; probe: Probe }

/** Somebody signed in who may call the endpoint; whoever comes for what is open to all. */
async function victimOf(matrix: Matrix, endpoint: Endpoint): Promise<Entitled> {
  const entitled = await entitledTo(matrix, endpoint)
  const signedIn = entitled.find(({ actor }) => actor.role !== 'anonymous')
  return signedIn ?? { actor: anonymous, question: { relation: 'none', id: '' } }
}

/** Everything that another site can make the victim's browser send: nothing of it may be carried out. */
async function forge({ matrix, server, probe }: Asked, name: string, endpoint: Endpoint) {
  const { actor, question } = await victimOf(matrix, endpoint)
  const own = endpoint.audience === 'staff' ? consoleOrigin : siteOrigin
  const input = sampleInput(endpoint)
  const url = pathTo(endpoint, question.id, input)
  const cookie = actor.proof.cookie ?? '__Host-girasol=none'
  const send = (method: string, headers: Headers, type = json) =>
    server.inject({
      method: method as 'POST',
      url,
      headers: {
        cookie,
        ...input.headers,
        ...question.headers,
        ...headers,
        ...(input.body === undefined ? {} : { 'content-type': type }),
      },
      ...(input.body === undefined ? {} : { payload: JSON.stringify(input.body) }),
    })
  for (const [who, headers] of Object.entries(forgeries(own))) {
    const { statusCode } = await send(endpoint.method, headers)
    probe.refuses(`${name} for ${who}`, statusCode === 403, statusCode)
  }
  const ownPage = { origin: own, 'sec-fetch-site': 'same-origin' }
  if (input.body !== undefined) {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const { statusCode } = await send(endpoint.method, ownPage, type)
      probe.refuses(`${name} as ${type}`, statusCode === 415, statusCode)
    }
  }
  const plain = await createClient(server, { ...ownPage, cookie }).sends({
    method: 'GET',
    path: url,
  })
  const sameAsRead = endpoints.some(
    ([, { method, path }]) => method === 'GET' && path === endpoint.path,
  )
  const refused = sameAsRead || [404, 405, 400, 401].includes(plain.status)
  probe.refuses(`${name} as GET`, refused, plain.status)
}

/** The same from our own page comes through: what was refused was refused for where it came from. */
async function act({ stubbed, ...rest }: Matrix, probe: Probe, name: string, endpoint: Endpoint) {
  const { actor, question } = await victimOf({ stubbed, ...rest }, endpoint)
  const about = { ...question, input: sampleInput(endpoint) }
  const answer = await callWith(stubbed.server, endpoint, about, actor.proof)
  const came = stubbed.reached.has(String(answer.headers['x-request-id']))
  probe.allows(`${name} from our own page`, came, answer.status)
}

/** No answer says that another origin may read it, asked before or with the request. */
async function askForSharing(server: Server, probe: Probe): Promise<void> {
  for (const origin of [evil, 'null', siteOrigin]) {
    for (const [, { method, path }] of endpoints) {
      const from = { origin, 'access-control-request-method': method }
      const before = await createClient(server, from).sends({ method: 'OPTIONS', path })
      const shared = await createClient(server, { origin }).sends({ method: 'GET', path })
      const told = [before, shared].some(isShared)
      probe.refuses(`${method} ${path} is shared with ${origin}`, !told, before.headers)
    }
  }
}

function isShared({ headers }: Answer): boolean {
  return Object.keys(headers).some((name) => name.startsWith('access-control-'))
}

import type { Server } from '../../../apps/api/src/http/server.ts'
import { routes } from '../../../packages/api-client/src/generated/routes.ts'
import { type Answer, createClient } from '../../../test/client.ts'
import { fromConsole, fromSite } from '../../../test/people.ts'
import type { World } from '../../../test/world.ts'
import { check } from '../../check.ts'
import { type Entry, everyEndpoint } from '../../every-endpoint.ts'
import { liveRoutes } from '../../live-routes.ts'
import { docsRoutes, openRoutes } from '../../open-routes.ts'
import type { Probe } from '../../probe.ts'

const server = 'apps/api/src/http/server.ts'
const mount = 'apps/api/src/http/mount.ts'

export const noOpenRoute = check({
  id: 'A01-01',
  promise: 'P1',
  owasp: ['A01:2021', 'A01:2025'],
  asvs: ['8.2.1', '8.3.1', '13.4.5'],
  cwe: ['CWE-862', 'CWE-306', 'CWE-425'],
  proves: 'No route answers without a declared permission',
  run: async ({ world, probe }) => {
    compareRouteTables(world.api.server, probe)
    await compareDocument(world, probe)
    for (const entry of everyEndpoint) await callAnonymously(world, probe, entry)
    await callByOtherMethods(world, probe)
  },
  sabotages: [
    {
      name: 'a route beside the contract answers without any guard',
      file: server,
      find: '  mount(server, handlers, mounted)\n',
      replace:
        "  mount(server, handlers, mounted)\n  server.get('/internal/orders', async () => ({ orders: [] }))\n",
    },
    {
      name: 'one route asks neither for a session nor the law',
      file: mount,
      find: "  if (route.needsSignIn && caller.role === 'anonymous') fail('signInRequired')\n",
      replace:
        "  if (route.needsSignIn && caller.role === 'anonymous' && route.name !== 'GET /orders') fail('signInRequired')\n",
    },
    {
      name: 'every GET also answers HEAD',
      file: mount,
      find: 'exposeHeadRoute: false',
      replace: 'exposeHeadRoute: true',
    },
    {
      name: 'an endpoint is made public without a word in the reviewed list',
      file: 'packages/contract/src/orders.ts',
      find: "  errors: ['signInRequired'],\n  limit: { per: 'account', count: 600, window: '1m' },\n})\n\nexport const readOrder",
      replace:
        "  errors: [],\n  limit: { per: 'account', count: 600, window: '1m' },\n})\n\nexport const readOrder",
      also: [
        {
          file: 'packages/contract/src/orders.ts',
          find: "  action: 'order.list',\n  resource: 'none',\n",
          replace: '  public: true,\n',
        },
      ],
    },
  ],
  lookAlikes: [
    {
      name: 'a route keeps its guard and gets a longer comment',
      file: mount,
      find: '/** Makes a route of every handler. Nothing beyond the contract answers: no HEAD, no OPTIONS. */',
      replace: '/** Makes a route of every handler, and of nothing else. */',
    },
  ],
})

/** The router, the contract, the clients' table and the reviewed list of open routes speak of the same routes. */
function compareRouteTables(live: Server, probe: Probe): void {
  const inRouter = liveRoutes(live)
    .filter((route) => !docsRoutes.includes(route))
    .map(unnamed)
  const declared = everyEndpoint.map(({ route }) => unnamed(route))
  const unknown = inRouter.filter((route) => !declared.includes(route))
  probe.refuses(
    'no route answers that the contract does not declare',
    unknown.length === 0,
    unknown,
  )
  const missing = declared.filter((route) => !inRouter.includes(route))
  probe.allows('the router has every declared route', missing.length === 0, missing)
  probe.behind('no route is there twice', new Set(inRouter).size === inRouter.length)
  const clients = Object.values(routes).flatMap((feature) =>
    Object.values(feature).map(({ method, path }) => `${method} ${path}`),
  )
  probe.behind('clients know the same routes', same(clients.map(unnamed), declared))
  const gone = Object.keys(openRoutes).filter((route) => !declared.includes(unnamed(route)))
  probe.behind('the list of open routes names no route that is gone', gone.length === 0, gone)
}

/** The router tells the names of all parameters that stand at one place: what counts is that there is one. */
function unnamed(route: string): string {
  return route.replaceAll(/:[\w|:]+/g, ':id')
}

async function compareDocument(world: World, probe: Probe): Promise<void> {
  const { body } = await world.visitor().sends({ method: 'GET', path: '/openapi.json' })
  const paths = (body as { paths: Record<string, object> }).paths
  const documented = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map(
      (method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
    ),
  )
  const declared = everyEndpoint.map(({ route }) => route)
  probe.behind('the interface description has the same routes', same(documented, declared))
}

/** With no body at all: who calls is asked before what is sent. */
async function callAnonymously(world: World, probe: Probe, { endpoint, route }: Entry) {
  const why = openRoutes[route]
  if (why) {
    const mayBe = endpoint.public === true || !endpoint.errors.includes('signInRequired')
    probe.behind(`${route} is open, as the list says: ${why}`, mayBe)
    return
  }
  const from = endpoint.audience === 'staff' ? fromConsole : fromSite
  const anybody = createClient(world.api.server, from)
  const path = endpoint.path.replaceAll(/:\w+/g, '01970000-0000-7000-8000-000000000000')
  const answer = await anybody.sends({ method: endpoint.method, path })
  probe.refuses(`${route} without a session`, answer.status === 401, seen(answer))
}

/** Methods that nobody declared, with a customer's session: no handler may stand behind them. */
async function callByOtherMethods(world: World, probe: Probe): Promise<void> {
  const ana = await world.customer()
  const me = await ana.sends({ method: 'GET', path: '/me' })
  probe.allows('a customer reads her account', me.status === 200, seen(me))
  const paths = [...new Set(everyEndpoint.map(({ endpoint }) => endpoint.path))]
  for (const path of paths) {
    for (const method of ['HEAD', 'OPTIONS', 'TRACE', 'PATCH']) {
      const answer = await ana.sends({ method, path })
      probe.refuses(
        `${method} ${path}`,
        answer.status === 405 || answer.status === 404,
        seen(answer),
      )
    }
  }
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && [...one].sort().join() === [...other].sort().join()
}

function seen({ status, body }: Answer): string {
  return `${status} ${JSON.stringify(body) ?? ''}`
}

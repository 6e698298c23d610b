import type { Endpoint } from '@girasol/contract'
import {
  type App,
  authorise,
  type Context,
  type Handler,
  type InputOf,
  loaders,
  newId,
  type OutputOf,
  prepareRoute,
  type RequestFacts,
  transaction,
} from './product.ts'

export type Caller = Context<Endpoint>['principal']
type Route = ReturnType<typeof prepareRoute>

const routes = new Map<unknown, Route>()
const never = new AbortController().signal

/**
 * Has somebody do something, as a request would: input checked by the contract, object loaded, law asked, handler run
 * with its event and trail entry. Only the network, the session and the rate limit are left out.
 */
export async function play<E extends Endpoint>(
  app: App,
  handler: Handler<E>,
  caller: Caller,
  input: InputOf<E>,
): Promise<OutputOf<E>> {
  const route = routeOf(handler)
  const now = app.clock.now()
  const request = requestFacts()
  const parsed = checked(handler.endpoint, input)
  const permission = await authorise({
    app,
    route,
    loaders,
    caller,
    input: parsed as never,
    request,
    now,
  })
  const context = {
    app,
    input: parsed,
    principal: caller,
    resource: permission.row,
    view: permission.view,
    now,
    request,
    answer: { setHeader: () => undefined },
    once: (work: Parameters<typeof transaction>[1]) => transaction(app.db, work),
  }
  return handler.run(context as unknown as Context<E>)
}

function routeOf<E extends Endpoint>(handler: Handler<E>): Route {
  const route = routes.get(handler) ?? prepareRoute(handler as unknown as Handler)
  routes.set(handler, route)
  return route
}

function checked<E extends Endpoint>(endpoint: E, input: InputOf<E>): InputOf<E> {
  const parts = Object.entries(input as Record<string, unknown>).map(([part, value]) => {
    const schema = endpoint.input[part as keyof Endpoint['input']]
    if (!schema) throw new Error(`${endpoint.path} takes no ${part}`)
    return [part, schema.parse(value)]
  })
  return Object.fromEntries(parts) as InputOf<E>
}

/** An address of TEST-NET-2 (RFC 5737): it belongs to nobody. */
function requestFacts(): RequestFacts {
  return {
    id: newId(),
    source: '198.51.100.0/24',
    counted: '198.51.100.1',
    deviceToken: () => null,
    language: 'en',
    userAgent: 'Girasol demo world',
    isProgram: true,
    signal: never,
  }
}

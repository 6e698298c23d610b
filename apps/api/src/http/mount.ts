import { createHash } from 'node:crypto'
import type { Endpoint } from '@girasol/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '#/application.ts'
import { answerHeaders } from '#/security/headers.ts'
import type { RateLimits } from '#/security/rate-limits.ts'
import { type Caller, checkLimit, checkOrigin, identify } from './admit.ts'
import { authorise, checkProof, type LoaderTable, type Permission } from './authorise.ts'
import { fail } from './errors.ts'
import { streamEvents } from './event-stream.ts'
import type {
  BytesAnswer,
  Context,
  Handler,
  RequestFacts,
  ServerEvent,
  SignedIn,
} from './handler.ts'
import { rememberCaller } from './note-refusal.ts'
import { onceFor } from './once.ts'
import { requestFacts } from './request-facts.ts'
import { prepareRoute, type Route } from './route.ts'
import { createStreamWatch, type StreamWatch } from './stream-watch.ts'
import type { ParsedInput } from './validators.ts'

export type Mounted = { app: App; limits: RateLimits; loaders: LoaderTable }

/** Makes a route of every handler. Nothing beyond the contract answers: no HEAD, no OPTIONS. */
export function mount(server: FastifyInstance, handlers: Handler[], mounted: Mounted): void {
  const watched = { ...mounted, streams: createStreamWatch(mounted.app) }
  for (const handler of handlers) {
    const route = prepareRoute(handler)
    server.route({
      method: route.endpoint.method,
      url: route.endpoint.path,
      exposeHeadRoute: false,
      config: { route: route.name },
      handler: (request, reply) => serve(watched, route, request, reply),
    })
  }
}

type Admitted = {
  caller: Caller
  input: ParsedInput
  permission: Permission
  facts: RequestFacts
  now: Date
}

/** One request, in the order in which it is judged; Fastify has read the body within its limit before. */
async function serve(
  mounted: Mounted & { streams: StreamWatch },
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const { app } = mounted
  const now = app.clock.now()
  const facts = requestFacts(request, reply, app.stopping)
  checkOrigin(app, route, request)
  const caller = await identify(app, route, request, now)
  rememberCaller(request, caller)
  await checkLimit(mounted.limits, route, request, caller, now)
  if (route.needsSignIn && caller.role === 'anonymous') fail('signInRequired')
  const input = route.parse(request)
  const asked = { app, route, loaders: mounted.loaders, caller, input, request: facts, now }
  const permission = await authorise(asked)
  checkProof(asked)
  const admitted = { caller, input, permission, facts, now }
  if (route.isStream) watchStream(mounted.streams, caller, reply)
  const output = await route.handler.run(contextOf(app, route, request, reply, admitted))
  const mayGoOn = () => stillAllowed(mounted, route, request, asked)
  const { heartbeatSeconds } = app.config
  return send(route, reply, output, { signal: facts.signal, heartbeatSeconds, mayGoOn })
}

/** Its stream ends when the session does; what ends first ends the other's watch. */
function watchStream(streams: StreamWatch, caller: Caller, reply: FastifyReply): void {
  const unwatch = streams.watch(caller, () => reply.raw.destroy())
  reply.raw.once('close', unwatch)
}

/** What a handler works with. Its type is the endpoint's own, which the compiler cannot know of a route that it meets as a value. */
function contextOf(
  app: App,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
  admitted: Admitted,
): Context<Endpoint> {
  const { caller, input, permission, facts, now } = admitted
  return {
    app,
    input,
    principal: caller,
    resource: permission.row,
    view: permission.view,
    now,
    request: facts,
    answer: { setHeader: (name: string, value: string) => void reply.header(name, value) },
    once: route.endpoint.idempotent
      ? onceFor(app, route, request, { caller: caller as SignedIn, input, now })
      : undefined,
  } as unknown as Context<Endpoint>
}

async function stillAllowed(
  { app }: Mounted,
  route: Route,
  request: FastifyRequest,
  asked: Parameters<typeof authorise>[0],
): Promise<boolean> {
  const now = app.clock.now()
  const caller = await identify(app, route, request, now)
  if (route.needsSignIn && caller.role === 'anonymous') return false
  return authorise({ ...asked, caller, now }).then(
    () => true,
    () => false,
  )
}

type Streaming = Pick<Parameters<typeof streamEvents>[0], 'signal' | 'heartbeatSeconds' | 'mayGoOn'>

function send(route: Route, reply: FastifyReply, output: unknown, streaming: Streaming): unknown {
  const { output: declared } = route.endpoint
  if (route.writeOutput) return reply.type(route.mediaType).send(route.writeOutput(output))
  if (!('kind' in declared) || declared.kind === 'nothing') return reply.code(204).send()
  if (declared.kind === 'bytes') return sendBytes(route, reply, output as BytesAnswer)
  return sendEvents(route, reply, output as AsyncIterable<ServerEvent>, streaming)
}

/** Kept for `cacheSeconds`, then asked for again by its tag: the path stays the same when the bytes change. */
function sendBytes(route: Route, reply: FastifyReply, { bytes, cacheSeconds }: BytesAnswer) {
  if (!cacheSeconds) return reply.type(route.mediaType).send(bytes)
  const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
  reply.header('cache-control', `public, max-age=${cacheSeconds}`).header('etag', tag)
  if (reply.request.headers['if-none-match'] === tag) return reply.code(304).send()
  return reply.type(route.mediaType).send(bytes)
}

async function sendEvents(
  route: Route,
  reply: FastifyReply,
  events: AsyncIterable<ServerEvent>,
  streaming: Streaming,
): Promise<FastifyReply> {
  reply.hijack()
  const headers = {
    ...answerHeaders,
    'cache-control': 'no-cache, no-transform',
    'content-type': route.mediaType,
    'x-accel-buffering': 'no',
    'x-request-id': reply.request.id,
  }
  await streamEvents({ response: reply.raw, headers, events, ...streaming })
  return reply
}

import { randomUUIDv7 } from 'node:crypto'
import type { ServerOptions } from 'node:http'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { App } from '#/application.ts'
import { answerHeaders } from '#/security/headers.ts'
import { recordKeyDenied } from '#/security/key-denied.ts'
import { listenerTls } from '#/security/listener-tls.ts'
import { answerBroken } from './broken-request.ts'
import { closeFinishedConnections } from './closing.ts'
import { mountDocs } from './docs.ts'
import { checkEnvelope, readJson } from './envelope.ts'
import { AppError } from './errors.ts'
import type { Handler } from './handler.ts'
import { acceptedLanguage } from './language.ts'
import { mount, type Mounted } from './mount.ts'
import { isTlsFault, noteBroken, noteRefusal, noteTlsFault } from './note-refusal.ts'
import { asAppError, problemOf } from './problem.ts'

/** The largest request is a roof of twelve planes with all that stands on them, and a use by month and hour: 90 kB. */
const bodyLimitBytes = 128 * 1024
const flushMilliseconds = 1000

export type Server = FastifyInstance

/** A Fastify server that answers the given handlers and nothing else. */
export async function buildServer(handlers: Handler[], mounted: Mounted): Promise<Server> {
  const { app } = mounted
  const server = Fastify({
    bodyLimit: bodyLimitBytes,
    clientErrorHandler: (error, socket) => {
      if (isTlsFault(error)) return noteTlsFault(app, error, socket)
      const broken = answerBroken(error, socket)
      if (broken) noteBroken(app, broken, socket.remoteAddress)
    },
    forceCloseConnections: 'idle',
    frameworkErrors: (error, request, reply) => {
      setHeaders(request, reply, () => undefined)
      void answerError(app, error, request, reply)
    },
    genReqId: () => randomUUIDv7(),
    ...listener(app),
    logger: false,
    requestTimeout: 30_000,
    return503OnClosing: false,
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 100 },
    trustProxy: app.config.trustedProxies,
  })
  readJson(server)
  server.addHook('onRequest', setHeaders)
  server.addHook('onRequest', checkEnvelope)
  // An expectation that we do not know is passed over, as HTTP allows; Node would answer in its own shape.
  server.server.on('checkExpectation', (request, response) => server.routing(request, response))
  server.addHook('onReady', (done) => {
    app.vitals.phase = 'running'
    done()
  })
  server.addHook('onResponse', (request, reply, done) => {
    logRequest(app, request, reply)
    done()
  })
  server.setErrorHandler((error, request, reply) => answerError(app, error, request, reply))
  server.setNotFoundHandler((request, reply) => answerUnknown(app, handlers, request, reply))
  mount(server, handlers, mounted)
  if (app.config.docs) await mountDocs(server, handlers)
  flushLimits(server, mounted)
  closeFinishedConnections(server)
  return server
}

/** Both kinds of listener are Node's own and take the same settings. */
function listener(app: App): { http: ServerOptions } {
  const http: ServerOptions = {
    // Missing ones are refused by `checkEnvelope`, in the shape of the contract.
    requireHostHeader: false,
    // Node looks for slow senders every half minute, which doubles what a connection may cost.
    connectionsCheckingInterval: 5000,
    headersTimeout: 15_000,
  }
  const tls = listenerTls(app.config, app.clock.now())
  return tls ? ({ https: { ...http, ...tls } } as never) : { http }
}

function setHeaders(request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  reply.headers(answerHeaders)
  reply.header('x-request-id', request.id)
  done()
}

async function answerError(
  app: App,
  thrown: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const error = asAppError(thrown)
  noteRefusal(app, error.code, request)
  if (error.status >= 500) {
    await recordKeyDenied(app, thrown, request.id)
    const level = error.code === 'internal' ? 'error' : 'warn'
    app.log[level]('request failed', {
      requestId: request.id,
      route: request.routeOptions.config?.route,
      code: error.code,
      error: thrown,
    })
  }
  const problem = problemOf(error, acceptedLanguage(request.headers['accept-language']), request.id)
  if (error.detail.retryAfterSeconds) reply.header('retry-after', error.detail.retryAfterSeconds)
  return reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem))
}

/** An unknown path is not found; a known path by another method says which methods there are. */
function answerUnknown(
  app: App,
  handlers: Handler[],
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const path = request.url.split('?', 1)[0]!
  const methods = handlers
    .filter(({ endpoint }) => matches(endpoint.path, path))
    .map(({ endpoint }) => endpoint.method)
  if (methods.length > 0) reply.header('allow', [...new Set(methods)].join(', '))
  const error = new AppError(methods.length > 0 ? 'methodNotAllowed' : 'notFound')
  return answerError(app, error, request, reply)
}

function matches(pattern: string, path: string): boolean {
  const wanted = pattern.split('/')
  const given = path.split('/')
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => part === given[index] || (part.startsWith(':') && given[index]))
  )
}

function logRequest(app: App, request: FastifyRequest, reply: FastifyReply): void {
  app.log.info('request', {
    requestId: request.id,
    method: request.method,
    route: request.routeOptions.config?.route,
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime * 10) / 10,
  })
}

function flushLimits(server: Server, { app, limits }: Mounted): void {
  const flush = () =>
    limits.flush().catch((error: unknown) => app.log.warn('limits not written', { error }))
  const timer = setInterval(flush, flushMilliseconds)
  timer.unref()
  server.addHook('onClose', async () => {
    clearInterval(timer)
    await flush()
  })
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Method and path of the contract. */
    route?: string
  }
}

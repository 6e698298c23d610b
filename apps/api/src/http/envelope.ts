import { isUtf8 } from 'node:buffer'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from './errors.ts'

/** Bodies are JSON in UTF-8 and nothing else: bytes that are no text are refused, not guessed at. */
export function readJson(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error')
  server.removeAllContentTypeParsers()
  server.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    (request: FastifyRequest, body: Buffer, done) => {
      if (!isUtf8(body)) return done(new AppError('malformedJson'), undefined)
      void parse(request, body.toString('utf8'), done)
    },
  )
}

/** Refuses what no path can make good: a request for no host, and a body that is packed. */
export function checkEnvelope(
  { headers, raw }: FastifyRequest,
  _: FastifyReply,
  done: (error?: Error) => void,
): void {
  const packing = headers['content-encoding']
  if (headers.host === undefined && raw.httpVersion !== '1.0') {
    return done(new AppError('malformedRequest'))
  }
  if (packing !== undefined && packing !== 'identity') {
    return done(new AppError('unsupportedMediaType'))
  }
  done()
}

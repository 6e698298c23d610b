import { randomUUIDv7 } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { ErrorCode } from '@girasol/contract'
import { answerHeaders } from '#/security/headers.ts'
import { AppError } from './errors.ts'
import { problemOf } from './problem.ts'

/** What Node's parser gives up on, in our words; everything else is a request that breaks the protocol. */
const codes: Record<string, ErrorCode> = {
  HPE_HEADER_OVERFLOW: 'headersTooLarge',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'bodyTooLarge',
  ERR_HTTP_REQUEST_TIMEOUT: 'requestTimeout',
}

/**
 * Answers what never became a request, so that there is neither a path nor a language: in the same shape and with the
 * same headers as everything else, and then the connection ends. Says what was answered; null for a caller that had gone.
 */
export function answerBroken(
  error: { code?: string },
  socket: Socket,
): { code: ErrorCode; id: string } | null {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return null
  }
  const code = codes[error.code ?? ''] ?? 'malformedRequest'
  const id = randomUUIDv7()
  socket.end(brokenAnswer(code, id))
  return { code, id }
}

function brokenAnswer(code: ErrorCode, id: string): string {
  const problem = problemOf(new AppError(code), 'en', id)
  const body = JSON.stringify(problem)
  const headers = {
    ...answerHeaders,
    'x-request-id': id,
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    date: new Date().toUTCString(),
    connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  const status = `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`
  return [status, ...lines, '', body].join('\r\n')
}

import { errorStatus, type ErrorCode } from '@girasol/contract'
import { catalogues } from '@girasol/messages'
import { describe, expect, it } from 'vitest'
import { QueueFull } from '#/security/hash-queue.ts'
import { AppError } from './errors.ts'
import { asAppError, problemOf } from './problem.ts'

const codes = Object.keys(errorStatus) as ErrorCode[]

describe('problemOf', () => {
  it.each(codes)('has a title for %s in both languages', (code) => {
    const english = problemOf(new AppError(code), 'en', 'ref')
    const spanish = problemOf(new AppError(code), 'es', 'ref')
    expect(english).toEqual({
      type: `https://girasol.example/problems/${code}`,
      code,
      title: catalogues.en.errors[code],
      status: errorStatus[code],
      reference: 'ref',
    })
    expect(spanish.title).toBe(catalogues.es.errors[code])
    expect(spanish.title).not.toBe(english.title)
  })

  it('has no text for a code that does not exist', () => {
    expect(Object.keys(catalogues.en.errors).sort()).toEqual([...codes].sort())
  })

  it('carries fields and current facts, and no time to wait', () => {
    const detail = {
      fields: [{ field: '/body/email', reason: 'missing' as const }],
      current: { totalCents: 5 },
      retryAfterSeconds: 9,
    }
    expect(problemOf(new AppError('estimateChanged', detail), 'en', 'ref')).toMatchObject({
      fields: detail.fields,
      current: detail.current,
    })
    expect(JSON.stringify(problemOf(new AppError('busy', detail), 'en', 'ref'))).not.toContain('9')
  })
})

describe('asAppError', () => {
  const withCode = (code: string) => Object.assign(new Error('secret text'), { code })

  it.each([
    [new AppError('offerTaken'), 'offerTaken'],
    [new AppError('offerWithdrawn'), 'offerWithdrawn'],
    [new QueueFull(), 'busy'],
    [Object.assign(new Error('Deadlock found'), { errno: 1213 }), 'busy'],
    [withCode('ECONNREFUSED'), 'unavailable'],
    [withCode('PROTOCOL_CONNECTION_LOST'), 'unavailable'],
    [new Error('Queue limit reached.'), 'unavailable'],
    [withCode('FST_ERR_CTP_BODY_TOO_LARGE'), 'bodyTooLarge'],
    [withCode('FST_ERR_CTP_INVALID_MEDIA_TYPE'), 'unsupportedMediaType'],
    [withCode('FST_ERR_MAX_PARAM_LENGTH'), 'notFound'],
    [withCode('FST_ERR_ROUTE_MISSING_CONTENT_TYPE'), 'unsupportedMediaType'],
    [Object.assign(withCode('FST_ERR_NEW'), { statusCode: 400 }), 'malformedRequest'],
    [Object.assign(withCode('FST_ERR_NEW'), { statusCode: 500 }), 'internal'],
    [Object.assign(new SyntaxError('x'), { statusCode: 400 }), 'malformedJson'],
    [new SyntaxError('ours'), 'internal'],
    [withCode('ER_PARSE_ERROR'), 'internal'],
    ['a string', 'internal'],
    [null, 'internal'],
  ])('%s is %s', (thrown, code) => {
    expect(asAppError(thrown).code).toBe(code)
  })
})

import { contract, type Endpoint, endpoint } from '@girasol/contract'
import type { FastifyRequest } from 'fastify'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { AppError } from './errors.ts'
import { compileInput, compileOutput, WrongOutput } from './validators.ts'

const everyEndpoint: Endpoint[] = Object.values(contract).flatMap((feature) =>
  Object.values(feature),
)
const common = { action: 'order.read', resource: 'none', errors: [], summary: '' } as const
const limit = { per: 'address', count: 1, window: '1m' } as const
const probe = endpoint({
  ...common,
  limit,
  method: 'POST',
  path: '/probe/:id',
  input: {
    params: z.strictObject({ id: z.string().regex(/^[a-z]+$/) }),
    query: z.strictObject({ limit: z.int().min(1).max(10).optional() }),
    headers: z.strictObject({ 'x-key': z.string().min(3).optional() }),
    body: z.strictObject({
      name: z.string().min(1).max(5),
      count: z.int(),
      nested: z.strictObject({ kind: z.enum(['a', 'b']) }).nullable(),
      list: z
        .array(z.strictObject({ n: z.number() }))
        .max(3)
        .optional(),
    }),
  },
  output: z.strictObject({ ok: z.boolean(), at: z.iso.datetime().nullable() }),
})
const parse = compileInput(probe)
const good = {
  params: { id: 'abc' },
  query: {},
  headers: {},
  body: { name: 'x', count: 1, nested: null },
}

function fieldsOf(request: object): unknown {
  try {
    return parse({ ...good, ...request } as unknown as FastifyRequest)
  } catch (error) {
    expect(error).toBeInstanceOf(AppError)
    expect((error as AppError).code).toBe('invalidInput')
    return (error as AppError).detail.fields
  }
}

describe('input', () => {
  it('passes as it was sent, numbers in the query read as numbers', () => {
    expect(fieldsOf({ query: { limit: '7' } })).toMatchObject({
      query: { limit: 7 },
      body: good.body,
    })
  })

  it.each([
    ['an unknown field', { body: { ...good.body, extra: 1 } }, '/body/extra', 'unknown'],
    [
      'an unknown field deep inside',
      { body: { ...good.body, nested: { kind: 'a', x: 1 } } },
      '/body/nested/x',
      'unknown',
    ],
    ['an unknown query', { query: { offset: '1' } }, '/query/offset', 'unknown'],
    ['a missing field', { body: { count: 1, nested: null } }, '/body/name', 'missing'],
    ['a missing body', { body: undefined }, '/body', 'missing'],
    ['a wrong type', { body: { ...good.body, count: '1' } }, '/body/count', 'wrongType'],
    ['a fraction', { body: { ...good.body, count: 1.5 } }, '/body/count', 'wrongType'],
    ['a list for an object', { body: [] }, '/body', 'wrongType'],
    ['too short a text', { body: { ...good.body, name: '' } }, '/body/name', 'tooSmall'],
    ['too long a text', { body: { ...good.body, name: 'xxxxxx' } }, '/body/name', 'tooLarge'],
    [
      'too long a list',
      { body: { ...good.body, list: Array(4).fill({ n: 1 }) } },
      '/body/list',
      'tooLarge',
    ],
    ['a wrong item', { body: { ...good.body, list: [{ n: 'x' }] } }, '/body/list/0/n', 'wrongType'],
    ['a wrong form', { params: { id: 'A1' } }, '/params/id', 'wrongForm'],
    [
      'a value that is not offered',
      { body: { ...good.body, nested: { kind: 'c' } } },
      '/body/nested/kind',
      'notAllowed',
    ],
    ['a number out of range', { query: { limit: '11' } }, '/query/limit', 'tooLarge'],
    ['a short header', { headers: { 'x-key': 'ab' } }, '/headers/x-key', 'tooSmall'],
  ])('refuses %s and names it', (_, request, field, reason) => {
    expect(fieldsOf(request)).toContainEqual({ field, reason })
  })

  it('names several fields at once, each once, and at most twenty', () => {
    expect(fieldsOf({ body: { name: '', count: 'x' } })).toHaveLength(3)
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`f${index}`, 1]))
    expect(fieldsOf({ body: { ...good.body, ...many } })).toHaveLength(20)
  })

  it('ignores other headers and refuses a body that nobody asked for', () => {
    expect(fieldsOf({ headers: { 'user-agent': 'x' } })).toMatchObject({ headers: {} })
    const bare = compileInput(contract.accounts.readMe)
    expect(() => bare({ params: {}, query: {}, headers: {}, body: { a: 1 } } as never)).toThrow(
      AppError,
    )
  })

  it('refuses prototype tricks', () => {
    const body = JSON.parse('{"name":"x","count":1,"nested":null,"constructor":{"a":1}}') as object
    expect(fieldsOf({ body })).toContainEqual({ field: '/body/constructor', reason: 'unknown' })
  })
})

describe('output', () => {
  const check = compileOutput(probe)!

  it('passes when it keeps the contract', () => {
    expect(() => check({ ok: true, at: null })).not.toThrow()
  })

  it.each([
    { ok: true },
    { ok: 1, at: null },
    { ok: true, at: null, more: 1 },
    { ok: true, at: 'today' },
  ])('is refused when it does not: %j', (output) => {
    expect(() => check(output)).toThrow(WrongOutput)
  })
})

describe('the contract', () => {
  it.each(everyEndpoint.map((one) => [`${one.method} ${one.path}`, one] as const))(
    '%s compiles to strict checks',
    (_, one) => {
      const strict = compileInput(one)
      const request = { params: {}, query: { surprise: '1' }, headers: {}, body: undefined }
      expect(() => strict(request as never)).toThrow(AppError)
      expect(() => compileOutput(one)).not.toThrow()
    },
  )
})

import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { contract } from './contract.ts'
import { Visit } from './crews.ts'
import type { Endpoint } from './endpoint.ts'
import { errorStatus } from './errors.ts'
import { OrderNumber, OrderSummary } from './orders.ts'
import { StaffOrder } from './staff.ts'

const endpoints = Object.entries(contract).flatMap(([feature, entries]) =>
  Object.entries(entries).map(([name, entry]): [string, Endpoint] => [`${feature}.${name}`, entry]),
)

describe.each(endpoints)('%s', (_, entry) => {
  it('asks the law or says that it is public', () => {
    expect('public' in entry).not.toBe('action' in entry)
  })

  it('loads its resource by the parameter of that name', () => {
    if (entry.public || entry.resource === 'none') return
    expect(entry.path).toContain(`:${entry.resource}Id`)
  })

  it('declares every parameter of its path, and no other', () => {
    const named = [...entry.path.matchAll(/:([a-zA-Z]+)/g)].map((match) => match[1])
    expect(Object.keys(entry.input.params?.shape ?? {})).toEqual(named)
  })

  it('is expressible in JSON Schema and refuses unknown fields everywhere', () => {
    for (const part of ['params', 'query', 'body'] as const) {
      const schema = entry.input[part]
      if (schema) expectClosed(z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }))
    }
    if (entry.output instanceof z.ZodType)
      expectClosed(z.toJSONSchema(entry.output, { target: 'draft-7', io: 'output' }))
  })

  it('carries no personal data in its address: ids, numbers, instants and codes only', () => {
    const parts = [entry.input.params, entry.input.query].flatMap((schema) =>
      Object.entries(schema?.shape ?? {}),
    )
    const open = parts.filter(([name, schema]) => !isCode(name, schema as z.ZodType))
    expect(open.map(([name]) => name)).toEqual([])
  })

  it('names errors that exist', () => {
    for (const code of entry.errors) expect(errorStatus).toHaveProperty(code)
  })
})

it('has no two endpoints on one method and path', () => {
  const routes = endpoints.map(([, entry]) => `${entry.method} ${entry.path.replace(/:\w+/g, ':')}`)
  expect(new Set(routes).size).toBe(routes.length)
})

/** Whether a value of the address has a form that no name, address or free text fits. */
function isCode(name: string, schema: z.ZodType): boolean {
  const { type, format, pattern, enum: words } = z.toJSONSchema(schema, { io: 'input' })
  if (type === 'integer' || words || format === 'uuid' || format === 'date-time') return true
  if (name === 'number' || name.endsWith('Id')) return true
  return (
    typeof pattern === 'string' &&
    !new RegExp(pattern, 'u').test('Ana López') &&
    !new RegExp(pattern, 'u').test('ana@home.example')
  )
}

function expectClosed(schema: unknown): void {
  if (typeof schema !== 'object' || schema === null) return
  const node = schema as Record<string, unknown>
  if (node['type'] === 'object' && 'properties' in node)
    expect(node['additionalProperties']).toBe(false)
  for (const child of Object.values(node)) expectClosed(child)
}

describe('an order number', () => {
  it('is one thing wherever it is written', () => {
    const asked = contract.staff.findOrder.input.params
    for (const number of ['GS-7K2M9QXU', 'GS-7K2M9QX', 'gs-7k2m9qxr', ' GS-7K2M9QXR'])
      expect(asked.safeParse({ number }).success).toBe(false)
    expect(asked.parse({ number: 'GS-7K2M9QXR' })).toEqual({ number: 'GS-7K2M9QXR' })
    const said = [OrderSummary.shape.number, StaffOrder.shape.number, Visit.shape.orderNumber]
    expect(new Set([OrderNumber, ...said]).size).toBe(1)
  })
})

import { contract, type Endpoint } from '@girasol/contract'
import { describe, expect, it } from 'vitest'
import type { Handler } from './handler.ts'
import { openApi } from './openapi.ts'

const endpoints: Endpoint[] = Object.values(contract).flatMap((feature) => Object.values(feature))
const document = openApi(endpoints.map((endpoint) => ({ endpoint }) as Handler)) as {
  openapi: string
  paths: Record<string, Record<string, Operation>>
}
type Operation = {
  operationId: string
  security: object[]
  responses: Record<string, unknown>
  parameters: { name: string; in: string; required: boolean }[]
  requestBody?: { content: Record<string, { schema: Form }> }
}
type Form = { additionalProperties: boolean; anyOf?: Form[]; oneOf?: Form[] }
const operations = endpoints.map((endpoint) => {
  const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}')
  return [endpoint, document.paths[path]![endpoint.method.toLowerCase()]!] as const
})

describe('the OpenAPI document', () => {
  it('is 3.1 and has every endpoint once', () => {
    expect(document.openapi).toBe('3.1.0')
    const ids = operations.map(([, operation]) => operation.operationId)
    expect(new Set(ids).size).toBe(endpoints.length)
  })

  it('refuses unknown fields in every body', () => {
    for (const [endpoint, operation] of operations) {
      if (!endpoint.input.body) continue
      const { schema } = operation.requestBody!.content['application/json']!
      const forms = schema.anyOf ?? schema.oneOf ?? [schema]
      for (const form of forms) expect(form.additionalProperties, endpoint.path).toBe(false)
    }
  })

  it('says who must sign in and by what', () => {
    for (const [endpoint, { security }] of operations) {
      if (endpoint.public) expect(security, endpoint.path).toEqual([])
      else if (endpoint.audience === 'staff') expect(security).toEqual([{ staffCookie: [] }])
      else expect(security).toContainEqual({ cookie: [] })
    }
  })

  it('names every path parameter and every error status', () => {
    for (const [endpoint, operation] of operations) {
      for (const [, name] of endpoint.path.matchAll(/:(\w+)/g)) {
        expect(operation.parameters).toContainEqual(
          expect.objectContaining({ name, in: 'path', required: true }),
        )
      }
      expect(Object.keys(operation.responses)).toEqual(
        expect.arrayContaining(['400', '404', '429', '500', '503']),
      )
    }
  })

  it('asks for the Idempotency-Key where it is required', () => {
    const place = document.paths['/estimates/{estimateId}/order']!.post!
    expect(place.parameters).toContainEqual(
      expect.objectContaining({ name: 'idempotency-key', required: true }),
    )
  })
})

import { randomUUID } from 'node:crypto'
import type { Endpoint } from '@girasol/contract'
import { z } from 'zod'

type Schema = {
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  prefixItems?: Schema[]
  minItems?: number
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  minLength?: number
  maxLength?: number
  pattern?: string
  format?: string
  $ref?: string
  $defs?: Record<string, Schema>
}

/** Texts of which each text field of the contract takes one: a field that takes none needs a line here. */
const texts = [
  'Demo text',
  'Phoenix',
  '123456',
  '85004',
  'AZ',
  'GS-0A1B2C3D',
  '+1 602 555 0142',
  'demo-sample@demo.girasol.example',
  '01970000-0000-7000-8000-000000000000',
  '2026-05-01T12:00:00.000Z',
  '2026-05-01',
  '1',
  'a',
  'abcdefghijkl',
  'A'.repeat(22),
  'A'.repeat(43),
  'a'.repeat(64),
  'phoenix_az_psm3',
]

/** A valid input for an endpoint, by its schemas: only what is required, the first choice of each, one entry in a list of objects. */
export function sampleInput({ input, idempotent }: Endpoint) {
  const part = (schema: z.ZodType | undefined) => (schema ? sampleOf(schema) : undefined)
  return {
    params: part(input.params) as Record<string, string> | undefined,
    query: part(input.query) as Record<string, string> | undefined,
    headers: {
      ...(part(input.headers) as Record<string, string> | undefined),
      ...(idempotent ? { 'idempotency-key': randomUUID() } : {}),
    },
    body: part(input.body),
  }
}

/** A value that the schema takes. Throws, naming the pattern, when no text that we know fits. */
export function sampleOf(schema: z.ZodType): unknown {
  const json = z.toJSONSchema(schema, { io: 'input' }) as Schema
  const value = sample(json, json)
  schema.parse(value)
  return value
}

function sample(schema: Schema, root: Schema): unknown {
  if (schema.$ref) return sample(root.$defs![schema.$ref.split('/').at(-1)!]!, root)
  if ('const' in schema) return schema.const
  if (schema.enum) return schema.enum[0]
  const branches = schema.anyOf ?? schema.oneOf
  if (branches) return sample(branches[0]!, root)
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  switch (type) {
    case 'object':
      return sampleObject(schema, root)
    case 'array':
      return sampleArray(schema, root)
    case 'string':
      return sampleText(schema)
    case 'boolean':
      return true
    case 'null':
      return null
    default:
      return sampleNumber(schema)
  }
}

function sampleObject({ properties = {}, required = [] }: Schema, root: Schema): unknown {
  return Object.fromEntries(required.map((name) => [name, sample(properties[name]!, root)]))
}

function sampleArray({ prefixItems, items, minItems = 0 }: Schema, root: Schema): unknown {
  if (prefixItems) return prefixItems.map((item) => sample(item, root))
  // An entry of its own fields, where there could be one: what stands beside them is looked for, too.
  const least = items && isObject(items) ? 1 : 0
  return Array.from({ length: Math.max(minItems, least) }, () => sample(items!, root))
}

function isObject({ type, properties }: Schema): boolean {
  return type === 'object' && properties !== undefined
}

function sampleNumber({ minimum, exclusiveMinimum, maximum }: Schema): number {
  const least = minimum ?? (exclusiveMinimum === undefined ? 1 : exclusiveMinimum + 1)
  // Whole-number schemas reach to the edge of what a number can hold; one is always among the rest.
  return least < 1 && (maximum ?? 1) >= 1 ? 1 : least
}

function sampleText({ pattern, format, minLength = 0, maxLength = Infinity }: Schema): string {
  const wanted = pattern ? new RegExp(pattern, 'u') : /^/
  const known = [...texts, 'x'.repeat(minLength)]
  const found = known.find(
    (text) =>
      text.length >= minLength &&
      text.length <= maxLength &&
      wanted.test(text) &&
      (!format || pattern !== undefined),
  )
  if (found === undefined) throw new Error(`no sample text fits ${pattern ?? format}`)
  return found
}

import { z } from 'zod'

export type JsonSchema = { [key: string]: unknown }

/** A zod schema as JSON Schema draft 7 for the validator, with nullable values as type lists: faster, and with clearer errors. */
export function validatorSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { target: 'draft-7', io }) as JsonSchema
  return simplified(json) as JsonSchema
}

/** The same as JSON Schema 2020-12, the dialect of OpenAPI 3.1. */
export function documentSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io }) as JsonSchema
  return json
}

function simplified(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(simplified)
  if (typeof node !== 'object' || node === null) return node
  const entries = Object.entries(node).map(([key, value]) => [key, simplified(value)])
  return withoutFormat(withNull(Object.fromEntries(entries) as JsonSchema))
}

/** `anyOf: [X, null]` becomes X with `null` among its types. */
function withNull(schema: JsonSchema): JsonSchema {
  const branches = schema.anyOf as JsonSchema[] | undefined
  const [value, nothing] = branches ?? []
  if (branches?.length !== 2 || !value || !nothing) return schema
  if (nothing.type !== 'null' || typeof value.type !== 'string' || 'const' in value) return schema
  const { anyOf: _, ...rest } = schema
  const allowed = Array.isArray(value.enum) ? { enum: [...(value.enum as unknown[]), null] } : {}
  return { ...rest, ...value, ...allowed, type: [value.type, 'null'] }
}

/** zod gives a pattern beside each format that it knows: checking one is enough. */
function withoutFormat(schema: JsonSchema): JsonSchema {
  if (typeof schema.format !== 'string') return schema
  const { format: _, ...rest } = schema
  return rest
}

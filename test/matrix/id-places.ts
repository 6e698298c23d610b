import type { Endpoint } from '@girasol/contract'
import { z } from 'zod'

/** Where an input takes an id beside the path's own: in the query, the body or a header, at any depth. */
export type IdPlace = { part: 'params' | 'query' | 'body'; path: readonly (string | number)[] }

type Schema = {
  format?: string
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  items?: Schema
}

/** Every place of an endpoint's input that takes an id, read from its schemas. */
export function idPlaces({ input, resource }: Endpoint): IdPlace[] {
  const own = resource && resource !== 'none' ? `${resource}Id` : null
  const parts = ['params', 'query', 'body'] as const
  return parts
    .flatMap((part) => placesOf(schemaOf(input[part])).map((path) => ({ part, path })))
    .filter(({ part, path }) => part !== 'params' || path[0] !== own)
}

function schemaOf(schema: z.ZodType | undefined): Schema {
  return schema ? (z.toJSONSchema(schema, { io: 'input' }) as Schema) : {}
}

function placesOf(schema: Schema): (string | number)[][] {
  if (schema.format === 'uuid') return [[]]
  const branches = (schema.anyOf ?? []).flatMap(placesOf)
  const items = schema.items ? placesOf(schema.items).map((path) => [0, ...path]) : []
  const fields = Object.entries(schema.properties ?? {}).flatMap(([name, field]) =>
    placesOf(field).map((path) => [name, ...path]),
  )
  return [...branches, ...items, ...fields]
}

/** The value with `id` put in at the place; what is missing on the way is made. */
export function withId(value: unknown, path: readonly (string | number)[], id: string): unknown {
  const [first, ...rest] = path
  if (first === undefined) return id
  if (typeof first === 'number') return [withId(undefined, rest, id)]
  const object = (value ?? {}) as Record<string, unknown>
  return { ...object, [first]: withId(object[first], rest, id) }
}

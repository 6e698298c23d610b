import type { Endpoint } from '@girasol/contract'
import { z } from 'zod'
import type { Server } from '../../../apps/api/src/http/server.ts'
import type { Answer } from '../../../test/client.ts'
import {
  callWith,
  endpoints,
  entitledTo,
  type Matrix,
  openMatrix,
} from '../../../test/matrix/ask.ts'
import { sampleInput } from '../../../test/matrix/sample-input.ts'
import { unlimitedApi } from '../../../test/matrix/stubbed-api.ts'
import { check } from '../../check.ts'
import type { Probe } from '../../probe.ts'
import { changedTables, readColumns, readTables } from '../../table-state.ts'

/** What an attacker would try even if no column were called so. */
const wished = ['role', 'isAdmin', 'admin', 'ownerId', 'customerId', 'accountId', 'price', 'status']
const prototypes = ['__proto__', 'constructor']
/** An answer names 20 wrong fields at most. */
const namedAtOnce = 15

export const massAssignment = check({
  id: 'A01-05',
  promise: 'P2',
  owasp: ['A01:2021', 'A01:2025'],
  asvs: ['15.3.3', '8.2.3', '15.3.6'],
  cwe: ['CWE-915', 'CWE-863'],
  proves: 'Field-level write limits (mass assignment)',
  // Its people share one password hash, which no other check should meet.
  world: 'own',
  patience: 300,
  run: async ({ world, probe }) => {
    const matrix = await openMatrix(world)
    const server = await unlimitedApi(world)
    const names = await everyFieldName(world.admin)
    probe.behind('the database tells its columns', names.length > 100, names.length)
    const asked: Asked = { matrix, server, probe, names }
    for (const [, endpoint] of endpoints) await entitledTo(matrix, endpoint)
    const before = await readTables(world.admin)
    for (const [name, endpoint] of endpoints) await sendMore(asked, name, endpoint)
    const changed = changedTables(before, await readTables(world.admin))
    probe.behind('no row changed', changed.length === 0, changed)
    for (const [name, endpoint] of endpoints) await sendSample(asked, name, endpoint)
    await Promise.all([matrix.stubbed.server.close(), server.close()])
  },
  sabotages: [
    {
      name: 'unknown fields are passed over instead of refused',
      file: 'apps/api/src/http/validators.ts',
      find: 'const strictTypes = new Ajv({ ...settings, coerceTypes: false })',
      replace:
        "const strictTypes = new Ajv({ ...settings, coerceTypes: false, removeAdditional: 'all' })",
    },
    {
      name: 'one body takes any field',
      file: 'packages/contract/src/orders.ts',
      find: "  input: { params, body: z.strictObject({ version: z.int().min(1) }) },\n  output: Order,\n  errors: ['signInRequired', 'stepNotAllowed', 'estimateOutdated'],",
      replace:
        "  input: { params, body: z.looseObject({ version: z.int().min(1) }) },\n  output: Order,\n  errors: ['signInRequired', 'stepNotAllowed', 'estimateOutdated'],",
    },
    {
      name: 'a prototype may be sent',
      file: 'apps/api/src/http/envelope.ts',
      find: "getDefaultJsonParser('error', 'error')",
      replace: "getDefaultJsonParser('ignore', 'ignore')",
      also: [
        {
          file: 'apps/api/src/http/validators.ts',
          find: 'const strictTypes = new Ajv({ ...settings, coerceTypes: false })',
          replace:
            "const strictTypes = new Ajv({ ...settings, coerceTypes: false, removeAdditional: 'all' })",
        },
      ],
    },
  ],
  lookAlikes: [
    {
      name: 'a body is read with the same parser by another name',
      file: 'apps/api/src/http/envelope.ts',
      find: "  const parse = server.getDefaultJsonParser('error', 'error')\n",
      replace:
        "  const onPrototype = 'error'\n  const parse = server.getDefaultJsonParser(onPrototype, onPrototype)\n",
    },
  ],
})

type Asked = { matrix: Matrix; server: Server; probe: Probe; names: string[] }

/** The name of every column, as the database writes it and as JSON would, and what an attacker wishes for. */
async function everyFieldName(admin: Parameters<typeof readColumns>[0]): Promise<string[]> {
  const columns = (await readColumns(admin)).map(({ column }) => column)
  const camel = (name: string) =>
    name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
  return [...new Set([...columns, ...columns.map(camel), ...wished])]
}

/** Every field that the body does not have, at once and one object at a time: each is named as unknown. */
async function sendMore({ matrix, server, probe, names }: Asked, name: string, endpoint: Endpoint) {
  const { body } = endpoint.input
  const [found] = await entitledTo(matrix, endpoint)
  if (!body || !found) return
  const { actor, question } = found
  const input = sampleInput(endpoint)
  const headers = { ...question.headers, 'content-type': 'application/json' }
  const call = (body: unknown) =>
    callWith(server, endpoint, { ...question, headers, input: { ...input, body } }, actor.proof)
  for (const place of objectsOf(schemaOf(body))) {
    const unknown = names.filter((field) => !place.known.includes(field))
    const passed: string[] = []
    for (let start = 0; start < unknown.length; start += namedAtOnce) {
      const some = unknown.slice(start, start + namedAtOnce)
      const more = Object.fromEntries(some.map((field) => [field, 1]))
      const refused = refusedFields(await call(withFields(input.body, place.path, more)))
      passed.push(...some.filter((field) => !refused.has(field)))
    }
    const where = `${name}${place.path.map((part) => `/${part}`).join('')}`
    probe.refuses(`${where} takes fields beside its own`, passed.length === 0, passed)
  }
  for (const field of prototypes) {
    const text = JSON.stringify(input.body).replace(
      /^\{/,
      `{"${field}":{"prototype":{"role":"security"}},`,
    )
    const answer = await call(text)
    probe.refuses(`${name} takes ${field}`, answer.status === 400, answer.status)
  }
}

/** The same call without any more is understood: what was refused was refused for the fields. */
async function sendSample({ matrix, probe }: Asked, name: string, endpoint: Endpoint) {
  const [found] = await entitledTo(matrix, endpoint)
  if (!endpoint.input.body || !found) return
  const { actor, question } = found
  const input = sampleInput(endpoint)
  const { server, reached } = matrix.stubbed
  const answer = await callWith(server, endpoint, { ...question, input }, actor.proof)
  const came = reached.has(String(answer.headers['x-request-id']))
  probe.allows(`${name} takes its own fields`, came, answer.status)
}

function refusedFields({ status, body }: Answer): Set<string> {
  if (status !== 400) return new Set()
  const { fields = [] } = body as { fields?: { field: string; reason: string }[] }
  const unknown = fields.filter(({ reason }) => reason === 'unknown')
  return new Set(unknown.map(({ field }) => field.split('/').at(-1)!))
}

type Schema = {
  type?: string
  anyOf?: Schema[]
  oneOf?: Schema[]
  properties?: Record<string, Schema>
  items?: Schema
}
type ObjectPlace = { path: readonly (string | number)[]; known: string[] }

function schemaOf(schema: z.ZodType): Schema {
  return z.toJSONSchema(schema, { io: 'input' }) as Schema
}

/** Every object in a body, at any depth, with the names of its own fields; of lists, the first entry. */
function objectsOf(schema: Schema, path: (string | number)[] = []): ObjectPlace[] {
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return objectsOf(choices[0]!, path)
  if (schema.items) return objectsOf(schema.items, [...path, 0])
  if (!schema.properties) return []
  const own = { path, known: Object.keys(schema.properties) }
  const inner = Object.entries(schema.properties).flatMap(([name, field]) =>
    objectsOf(field, [...path, name]),
  )
  return [own, ...inner]
}

/** The value with more fields in the object at the path. */
function withFields(
  value: unknown,
  [first, ...rest]: readonly (string | number)[],
  more: object,
): unknown {
  if (first === undefined) return { ...(value as object), ...more }
  if (Array.isArray(value)) {
    return value.map((entry, index) => (index === first ? withFields(entry, rest, more) : entry))
  }
  const object = (value ?? {}) as Record<string, unknown>
  return { ...object, [first]: withFields(object[first], rest, more) }
}

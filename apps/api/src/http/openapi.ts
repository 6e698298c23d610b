import { type Endpoint, type ErrorCode, errorStatus, everyEndpointErrors } from '@girasol/contract'
import { catalogues } from '@girasol/messages'
import { z } from 'zod'
import type { Handler } from './handler.ts'
import { documentSchema, type JsonSchema } from './json-schema.ts'

/** The contract as an OpenAPI 3.1 document: inputs, outputs, errors, limits and how to sign in. */
export function openApi(handlers: readonly Handler[]): JsonSchema {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const { endpoint } of handlers) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Girasol API',
      version: '0.1.0',
      description:
        'Everything that the website, the app and the staff console can do. Unknown fields are refused; errors are RFC 9457 problem documents.',
    },
    paths,
    components: { securitySchemes, schemas: { Problem: problemSchema } },
  }
}

const securitySchemes = {
  cookie: { type: 'apiKey', in: 'cookie', name: '__Host-girasol' },
  staffCookie: { type: 'apiKey', in: 'cookie', name: '__Host-girasol-staff' },
  bearer: { type: 'http', scheme: 'bearer', description: 'For the app: a token from sign-in.' },
}

const problemSchema = documentSchema(
  z.strictObject({
    type: z.url(),
    code: z.enum(Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]]),
    title: z.string(),
    status: z.int(),
    reference: z.uuid(),
    fields: z
      .array(z.strictObject({ field: z.string(), reason: z.string(), code: z.string().optional() }))
      .optional(),
    current: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
  'output',
)

function operation(endpoint: Endpoint): JsonSchema {
  return {
    operationId: `${endpoint.method} ${endpoint.path}`.replaceAll(/[^a-zA-Z]+/g, '-').toLowerCase(),
    summary: endpoint.summary,
    description: description(endpoint),
    tags: [endpoint.audience === 'staff' ? 'staff' : (endpoint.path.split('/')[1] ?? '')],
    security: security(endpoint),
    parameters: parameters(endpoint),
    ...(endpoint.input.body
      ? {
          requestBody: {
            required: true,
            content: {
              'application/json': { schema: documentSchema(endpoint.input.body, 'input') },
            },
          },
        }
      : {}),
    responses: { ...success(endpoint), ...errors(endpoint) },
  }
}

function description(endpoint: Endpoint): string {
  const { limit } = endpoint
  const rate = `At most ${limit.count} calls in ${limit.window} for each ${limit.per}.`
  const law = endpoint.public
    ? 'Open to anybody.'
    : `Asks the law for \`${endpoint.action}\`${endpoint.resource === 'none' ? '' : ` on the ${endpoint.resource}`}.`
  return `${law} ${rate}`
}

function security(endpoint: Endpoint): Record<string, string[]>[] {
  if (endpoint.public) return []
  if (endpoint.audience === 'staff') return [{ staffCookie: [] }]
  const optional = endpoint.errors.includes('signInRequired') ? [] : [{}]
  return [...optional, { cookie: [] }, { bearer: [] }]
}

function parameters({ input, idempotent }: Endpoint): JsonSchema[] {
  const parts = [
    ['path', input.params],
    ['query', input.query],
    ['header', input.headers],
  ] as const
  const declared = parts.flatMap(([place, schema]) =>
    Object.entries(schema?.shape ?? {}).map(([name, type]) => ({
      name,
      in: place,
      required: place === 'path' || !(type as z.ZodType).safeParse(undefined).success,
      schema: documentSchema(type as z.ZodType, 'input'),
    })),
  )
  const key = { name: 'idempotency-key', in: 'header', required: true, schema: keySchema }
  return idempotent ? [...declared, key] : declared
}

const keySchema = { type: 'string', pattern: '^[\\w-]{8,80}$' }

function success({ output }: Endpoint): JsonSchema {
  if (!('kind' in output)) return json(documentSchema(output, 'output'))
  if (output.kind === 'nothing') return { 204: { description: 'Done' } }
  if (output.kind === 'bytes') {
    return { 200: { description: 'Bytes', content: { [output.mediaType]: {} } } }
  }
  const schema = documentSchema(output.data, 'output')
  return {
    200: { description: 'Server-sent events', content: { 'text/event-stream': { schema } } },
  }
}

function json(schema: JsonSchema): JsonSchema {
  return { 200: { description: 'Done', content: { 'application/json': { schema } } } }
}

function errors(endpoint: Endpoint): JsonSchema {
  const codes = [...new Set<ErrorCode>([...endpoint.errors, ...everyEndpointErrors])]
  const byStatus = Map.groupBy(codes, (code) => errorStatus[code])
  const answers = [...byStatus].map(([status, same]) => [
    status,
    {
      description: same.map((code) => `\`${code}\`: ${catalogues.en.errors[code]}`).join('\n\n'),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ])
  return Object.fromEntries(answers) as JsonSchema
}

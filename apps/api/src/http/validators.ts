import type { Endpoint } from '@girasol/contract'
import { Ajv, type ValidateFunction } from 'ajv'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { fail } from './errors.ts'
import { fieldErrors } from './field-errors.ts'
import { validatorSchema } from './json-schema.ts'

const settings = {
  removeAdditional: false,
  useDefaults: false,
  strict: true,
  strictTuples: false,
  allowUnionTypes: true,
  // Every body is small by its limit and every list has a most, so naming all wrong fields is cheap.
  allErrors: true,
} as const
const strictTypes = new Ajv({ ...settings, coerceTypes: false })
/** Path and query are text by nature: numbers among them are read as numbers. */
const fromText = new Ajv({ ...settings, coerceTypes: true })

export type ParsedInput = Record<'params' | 'query' | 'headers' | 'body', unknown>

/** Checks and reads a request's input, part by part. Fails with `invalidInput` and the fields. */
export type Parse = (request: FastifyRequest) => ParsedInput

export function compileInput({ input }: Endpoint): Parse {
  const params = input.params && fromText.compile(validatorSchema(input.params, 'input'))
  const query = fromText.compile(validatorSchema(input.query ?? z.strictObject({}), 'input'))
  const headers = input.headers && strictTypes.compile(validatorSchema(input.headers, 'input'))
  const headerNames = Object.keys(input.headers?.shape ?? {})
  const body = input.body && strictTypes.compile(validatorSchema(input.body, 'input'))
  return (request) => ({
    params: params && checked(params, request.params, 'params'),
    query: checked(query, request.query, 'query'),
    headers: headers && checked(headers, picked(request, headerNames), 'headers'),
    body: body ? checked(body, request.body, 'body') : refuseBody(request.body),
  })
}

function checked(validate: ValidateFunction, value: unknown, part: string): unknown {
  if (validate(value)) return value
  if (value === undefined || value === null) {
    fail('invalidInput', { fields: [{ field: `/${part}`, reason: 'missing' }] })
  }
  return fail('invalidInput', { fields: fieldErrors(validate.errors ?? [], part) })
}

function refuseBody(body: unknown): undefined {
  if (body === undefined || body === null) return undefined
  return fail('invalidInput', { fields: [{ field: '/body', reason: 'unknown' }] })
}

function picked(request: FastifyRequest, names: readonly string[]): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const name of names) {
    if (request.headers[name] !== undefined) values[name] = request.headers[name]
  }
  return values
}

/** What the compiled output check throws: names the fields of ours that are wrong, never their values. */
export class WrongOutput extends Error {
  constructor(endpoint: Endpoint, fields: string[]) {
    super(
      `${endpoint.method} ${endpoint.path} answers against its contract at ${fields.join(', ')}`,
    )
    this.name = 'WrongOutput'
  }
}

/** Checks a JSON output against the contract before it is sent; null for outputs that are not JSON. */
export function compileOutput(endpoint: Endpoint): ((output: unknown) => void) | null {
  if (!(endpoint.output instanceof z.ZodType)) return null
  const validate = strictTypes.compile(validatorSchema(endpoint.output, 'output'))
  return (output) => {
    if (validate(output)) return
    const fields = fieldErrors(validate.errors ?? [], 'output')
    throw new WrongOutput(
      endpoint,
      fields.map(({ field, reason }) => `${field} (${reason})`),
    )
  }
}

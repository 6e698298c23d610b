import type { Endpoint } from '@girasol/contract'
import type { Audience } from '#/security/sessions.ts'
import type { Handler } from './handler.ts'
import { compileInput, compileOutput, type Parse } from './validators.ts'

/** An endpoint made ready once, at boot: what a request needs is only looked up. */
export type Route = {
  endpoint: Endpoint
  handler: Handler
  /** Method and path of the contract; the name of the route in logs and rate limits. */
  name: string
  audience: Audience
  needsSignIn: boolean
  /** Worth attacking by trying: each call is counted in the database. */
  strictLimit: boolean
  parse: Parse
  /** Checks a JSON output against the contract and writes it; null for outputs that are not JSON. */
  writeOutput: ((output: unknown) => string) | null
  mediaType: string
  /** Its answer goes on until somebody ends it. */
  isStream: boolean
  /** Name of the path parameter that holds the resource's id. */
  idParameter: string | null
}

/** A public endpoint that allows no more calls than this is there to be guarded, not to be fast. */
const strictCount = 60

export function prepareRoute(handler: Handler): Route {
  const { endpoint } = handler
  return {
    endpoint,
    handler,
    name: `${endpoint.method} ${endpoint.path}`,
    audience: endpoint.audience === 'staff' ? 'staff' : 'people',
    needsSignIn: endpoint.errors.includes('signInRequired'),
    strictLimit: endpoint.public === true && endpoint.limit.count <= strictCount,
    parse: compileInput(endpoint),
    writeOutput: outputWriter(endpoint),
    mediaType: mediaType(endpoint),
    isStream: 'kind' in endpoint.output && endpoint.output.kind === 'events',
    idParameter:
      endpoint.resource && endpoint.resource !== 'none' ? `${endpoint.resource}Id` : null,
  }
}

function outputWriter(endpoint: Endpoint): Route['writeOutput'] {
  const check = compileOutput(endpoint)
  if (!check) return null
  const write = (output: unknown) => {
    check(output)
    return JSON.stringify(output)
  }
  return endpoint.idempotent ? remembering(write) : write
}

/** The answer of an idempotent endpoint is needed twice, to be kept and to be sent: it is written once. */
function remembering(write: (output: unknown) => string): (output: unknown) => string {
  const written = new WeakMap<object, string>()
  return (output) => {
    const known = written.get(output as object)
    if (known !== undefined) return known
    const text = write(output)
    written.set(output as object, text)
    return text
  }
}

function mediaType({ output }: Endpoint): string {
  if (!('kind' in output)) return 'application/json; charset=utf-8'
  return output.kind === 'bytes' ? output.mediaType : 'text/event-stream'
}

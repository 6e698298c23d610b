import { readFile, writeFile } from 'node:fs/promises'
import { contract, type Endpoint, errorStatus } from '@girasol/contract'

const target = new URL('../src/generated/routes.ts', import.meta.url)

/** The route table as TypeScript source: what a client must know of each endpoint, without any schema. */
export function routesSource(): string {
  const features = Object.entries<Record<string, Endpoint>>(contract)
  return [
    '// Made by packages/api-client/make/routes.ts from the contract; do not edit.',
    "import type { RouteTable } from '../routes.ts'",
    '',
    'export const routes = {',
    ...features.flatMap(([feature, endpoints]) => [
      `  ${feature}: {`,
      ...Object.entries(endpoints).map(([name, endpoint]) => `    ${name}: ${route(endpoint)},`),
      '  },',
    ]),
    '} as const satisfies RouteTable',
    '',
    'export const errorCodes: readonly string[] = [',
    ...Object.keys(errorStatus).map((code) => `  '${code}',`),
    ']',
    '',
  ].join('\n')
}

function route(endpoint: Endpoint): string {
  const facts = [
    `method: '${endpoint.method}'`,
    `path: '${endpoint.path}'`,
    `output: '${outputKind(endpoint)}'`,
    ...(endpoint.audience ? [`audience: '${endpoint.audience}'`] : []),
    ...(endpoint.idempotent ? ['idempotent: true'] : []),
  ]
  return `{ ${facts.join(', ')} }`
}

function outputKind(endpoint: Endpoint): string {
  return 'kind' in endpoint.output ? endpoint.output.kind : 'json'
}

/** Whether the committed table is what the contract says now. */
export async function isCurrent(): Promise<boolean> {
  return (await readFile(target, 'utf8')) === routesSource()
}

if (import.meta.main) await writeFile(target, routesSource())

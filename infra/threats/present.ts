import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contract } from '@girasol/contract'
import { workloads } from '../system/workloads.ts'

const root = join(import.meta.dirname, '../..')
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8')

/** What there is, asked of the contract, the schema, the list of ways out, the workloads and the folders themselves. */
export function presentFacets(): string[] {
  return [
    ...Object.keys(contract).map((group) => `routes:${group}`),
    ...tablesOf(read('apps/api/src/database/schema.sql')).map((table) => `table:${table}`),
    ...purposesOf(read('apps/api/src/security/egress-list.ts')).map((name) => `egress:${name}`),
    ...Object.values(workloads).flatMap((workload) => [
      `workload:${workload.name}`,
      `image:${workload.image}`,
      ...workload.folders.filter(({ kept }) => kept).map(({ path }) => `kept:${path}`),
    ]),
    ...clients().map((name) => `client:${name}`),
    ...(globSync('.github/workflows/*.yml', { cwd: root }).length > 0 ? ['pipeline'] : []),
  ].filter((facet, index, all) => all.indexOf(facet) === index)
}

/** Names of the tables that a schema makes. */
export function tablesOf(schema: string): string[] {
  return [...schema.matchAll(/^CREATE TABLE (\w+)/gm)].map((match) => match[1]!)
}

/** Purposes for which API and worker may leave the house, as the API's own list has them. */
export function purposesOf(source: string): string[] {
  const list = /purposes = \[([^\]]*)\]/.exec(source)?.[1]
  if (list === undefined) throw new Error('the list of purposes was not found')
  return [...list.matchAll(/'(\w+)'/g)].map((match) => match[1]!)
}

/** Programs that people hold in their hands: all but the API. */
function clients(): string[] {
  return readdirSync(join(root, 'apps')).filter((name) => name !== 'api')
}

/** Rows of the audit, as its checks declare them. */
export function auditIds(): Set<string> {
  const files = globSync('audit/checks/*/*.ts', { cwd: root })
  const ids = files.flatMap((file) => /^ {2}id: '([AX]\d\d-\d\d)',$/m.exec(read(file))?.[1] ?? [])
  return new Set(ids)
}

/** Numbers of the decisions that were recorded, with the file of each. */
export function decisionFiles(): Map<number, string> {
  const files = readdirSync(join(root, 'docs/decisions'))
  return new Map(files.map((file) => [Number.parseInt(file, 10), file]))
}

/** Whether a file of the repository is a test with at least one case. */
export function isTest(file: string): boolean {
  return existsSync(join(root, file)) && /\b(?:it|test)(?:\.\w+\([^)]*\))?\(/.test(read(file))
}

import type { Environment } from '../../system/environments.ts'
import type { Manifest } from '../manifest.ts'
import { networkOf, reaches } from './evaluate.ts'
import { balancer, outside, podsIn, strangersIn } from './places.ts'

/** Who reaches whom: for each place that can begin a connection, the names of those that it reaches. */
export type Reach = Record<string, string[]>

/** Computes the matrix from synthesised manifests. */
export function reachOf(objects: readonly Manifest[], environment: Environment): Reach {
  const network = networkOf(objects)
  const pods = podsIn(objects, environment)
  const targets = [...pods, ...outside(environment)]
  const from = [...pods, ...strangersIn(objects, environment), balancer(environment)]
  return Object.fromEntries(
    from.map((place) => [
      place.name,
      targets
        .filter(({ name }) => name !== place.name)
        .filter((target) => place.pod !== undefined || target.pod !== undefined)
        .filter((target) => reaches(network, place, target))
        .map(({ name }) => name),
    ]),
  )
}

/** The matrix as people read it: a row for each sender, a column for each receiver. */
export function reachTable(
  reach: Reach,
  environment: Environment,
  objects: readonly Manifest[],
): string {
  const columns = [...podsIn(objects, environment), ...outside(environment)].map(({ name }) => name)
  const width = Math.max(...Object.keys(reach).map((name) => name.length))
  const cell = (text: string, column: string) => text.padEnd(column.length)
  const row = (name: string, cells: string[]) => `${name.padEnd(width)} | ${cells.join(' | ')}`
  return [
    row('', columns),
    ...Object.entries(reach).map(([name, reached]) =>
      row(
        name,
        columns.map((column) => cell(reached.includes(column) ? 'yes' : '', column)),
      ),
    ),
  ].join('\n')
}

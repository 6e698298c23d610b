import type { Environment } from '../../system/environments.ts'
import { type Manifest, nameOf, podMakers } from '../manifest.ts'
import { refusals } from '../policies/evaluate.ts'
import { committedReach } from '../reach/committed.ts'
import { reachOf } from '../reach/matrix.ts'
import { shapeFaults } from '../schema.ts'
import { podSecurity } from '../standards/restricted.ts'
import { rightFaults } from './rights.ts'
import { ruleFaults } from './rules.ts'
import { standingFaults } from './standing.ts'
import { wallFaults } from './walls.ts'

type Gate = (objects: readonly Manifest[], environment: Environment) => string[]

/** What every set of manifests must pass, by name. Each gate lists what it finds. */
export const gates = {
  /** Known kinds and fields with the right types. */
  schema: (objects) =>
    objects.flatMap((object) => shapeFaults(object).map((fault) => `${nameOf(object)}: ${fault}`)),
  /** The Pod Security Standards, level `restricted`. */
  'pod-security': (objects) =>
    podMakers(objects).flatMap(({ owner, spec }) =>
      Object.entries(podSecurity)
        .filter(([, holds]) => !holds(spec))
        .map(([control]) => `${nameOf(owner)}: ${control}`),
    ),
  /** Our own pods pass the rules that the cluster will hold against them. */
  admission: (objects) =>
    podMakers(objects).flatMap(({ owner, template }) =>
      refusals(objects, template).map((policy) => `${nameOf(owner)}: ${policy}`),
    ),
  /** Those rules are all there, say what they should and are bound. */
  rules: ruleFaults,
  /** Who reaches whom is what was written down. */
  reach: reachFaults,
  walls: wallFaults,
  rights: (objects) => rightFaults(objects),
  standing: standingFaults,
} satisfies Record<string, Gate>

export type GateName = keyof typeof gates

function reachFaults(objects: readonly Manifest[], environment: Environment): string[] {
  const found = reachOf(objects, environment)
  const senders = new Set([...Object.keys(found), ...Object.keys(committedReach)])
  return [...senders].flatMap((sender) => {
    const [now, written] = [found[sender] ?? [], committedReach[sender] ?? []]
    return [
      ...now.filter((each) => !written.includes(each)).map((each) => `${sender} reaches ${each}`),
      ...written
        .filter((each) => !now.includes(each))
        .map((each) => `${sender} does not reach ${each}`),
    ]
  })
}

/** Everything that the gates find, each with the name of its gate; empty when the manifests may be applied. */
export function faultsIn(objects: readonly Manifest[], environment: Environment): string[] {
  return Object.entries(gates).flatMap(([name, gate]) =>
    gate(objects, environment).map((fault) => `${name}: ${fault}`),
  )
}

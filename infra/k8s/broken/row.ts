import type { GateName } from '../gates/gates.ts'

/** A security field of the manifests that somebody could break, and the gate that must notice. */
export type Mutation = {
  /** What is broken, in words. */
  field: string
  gate: GateName
  /** The object: its kind and name, with its namespace where it has one. */
  kind: string
  name: string
  /** Where in it: names and places in lists. */
  path: readonly (string | number)[]
  /** What stands there afterwards; `undefined` takes the field away. With an empty path the whole object goes. */
  value: unknown
}

/** What is broken, who notices, in which object, where in it, and what stands there afterwards. */
export type Row = readonly [
  field: string,
  gate: GateName,
  object: { kind: string; name: string },
  path: Mutation['path'],
  value: unknown,
]

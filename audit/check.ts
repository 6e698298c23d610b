import type { World } from '../test/world.ts'
import type { Probe } from './probe.ts'

/** One exact change of a file: `find` must stand in it exactly once. */
export type Edit = {
  /** From the root of the repository. */ file: string
  find: string
  replace: string
}

/** A change that takes a control away, so that the check must turn red; or a look-alike, that it must stand. */
export type Sabotage = Edit & {
  name: string
  /** Further places of the same change. */
  also?: Edit[]
  /** The program must refuse to start with it: then not starting is what the check wanted. */
  stopsStart?: true
}

export type Check = {
  /** Row of the audit's list, for example `A07-02`; several files may share one. */
  id: string
  /** The founder's promise that it proves. */
  promise: `P${number}`
  owasp: string[]
  asvs: string[]
  cwe: string[]
  /** One sentence, as it stands in the table. */
  proves: string
  /**
   * `shared` (the default): one system for all of them, one check after the other. `own`: a system to itself,
   * for a check that takes something apart.
   */
  world?: 'shared' | 'own'
  /** Seconds after which it has failed; 120 without it. */
  patience?: number
  run: (asked: { world: World; probe: Probe }) => Promise<void>
  sabotages: Sabotage[]
  /** Harmless changes of the same places: the check must stay green. */
  lookAlikes?: Sabotage[]
}

const declared = new WeakSet<Check>()

/** Declares a check; the audit finds it as an export of a file under `audit/checks`. */
export function check(declaration: Check): Check {
  declared.add(declaration)
  return declaration
}

/** Whether something that a file exports was declared as a check. */
export function isCheck(value: unknown): value is Check {
  return typeof value === 'object' && value !== null && declared.has(value as Check)
}

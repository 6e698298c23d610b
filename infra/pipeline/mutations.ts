import { packageMutations } from './packages/mutations.ts'
import { packageRules } from './packages/rules.ts'
import type { Gate } from './gate.ts'
import type { Files } from './repository.ts'
import { workflowMutations } from './workflows/mutations.ts'
import { workflowRules } from './workflows/rules.ts'

/** One field of one file, broken, and the gate that must say so. */
export type Mutation = { gate: string; file: string; from: string; to: string }

/** Every gate over files. */
export const gates: Gate[] = [...workflowRules, ...packageRules]

/** At least one broken field for each gate. */
export const mutations: Mutation[] = [...workflowMutations, ...packageMutations]

/** The files with one field broken. Throws when the field is not there (any more). */
export function broken(files: Files, { file, from, to }: Mutation): Files {
  const text = files[file]
  if (!text?.includes(from)) throw new Error(`${file} does not hold ${from}`)
  return { ...files, [file]: text.replace(from, () => to) }
}

/** What a mutation's own gate finds in the broken files; a file that cannot be read any more is found, too. */
export function caught(files: Files, mutation: Mutation): string[] {
  const gate = gates.find(({ name }) => name === mutation.gate)
  if (!gate) throw new Error(`no gate is named ${mutation.gate}`)
  return gate.find(broken(files, mutation))
}

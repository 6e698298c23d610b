import { Environment as Cel } from '@marcbachmann/cel-js'
import { z } from 'zod'
import { type Manifest, ofKind, type PodMaker } from '../manifest.ts'

const policy = z.object({
  metadata: z.object({ name: z.string() }),
  spec: z.object({
    variables: z.array(z.object({ name: z.string(), expression: z.string() })),
    validations: z.array(z.object({ expression: z.string(), message: z.string() })).min(1),
  }),
})

const cel = new Cel({ unlistedVariablesAreDyn: true, homogeneousAggregateLiterals: false })

/** Whole numbers are `int` in the cluster; the evaluator takes them from bigints. */
function asCel(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : value
  if (Array.isArray(value)) return value.map(asCel)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, asCel(each)]))
}

/** Names of the admission policies among `objects` that refuse a pod, as the API server would: what cannot be evaluated is refused too. */
export function refusals(objects: readonly Manifest[], pod: PodMaker['template']): string[] {
  return ofKind(objects, 'ValidatingAdmissionPolicy').flatMap((object) => {
    const { metadata, spec } = policy.parse(object)
    return spec.validations.every(({ expression }) => holds(expression, spec.variables, pod))
      ? []
      : [metadata.name]
  })
}

function holds(
  expression: string,
  declared: readonly { name: string; expression: string }[],
  pod: unknown,
): boolean {
  try {
    const object = asCel(pod)
    const variables: Record<string, unknown> = {}
    for (const each of declared)
      variables[each.name] = cel.evaluate(each.expression, { object, variables })
    return cel.evaluate(expression, { object, variables }) === true
  } catch {
    return false
  }
}

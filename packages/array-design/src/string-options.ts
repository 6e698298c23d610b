import type { ModuleVoltages } from './module-voltage.ts'
import type { InverterRating, ModuleRating } from './ratings.ts'

/** Highest DC voltage allowed on a dwelling, V. */
export const dwellingDcV = {
  /** NEC 690.7: one- and two-family dwellings. */
  us: 600,
  /** IEC 60364-7-712 practice with 1000 V equipment. */
  es: 1000,
} as const

/** What may hang on one input: equal strings in parallel. */
export type StringOption = { strings: number; length: number; panels: number }

/** Why an inverter cannot serve a module at a place. */
export type Refusal =
  | 'voltageTooHigh'
  | 'windowTooNarrow'
  | 'currentTooHigh'
  | 'stringsTooShort'
  | 'tooMuchDc'

/**
 * Every option for an input, shortest strings first. A string stays under the inverter's and the
 * law's voltage in the cold and reaches the tracking window in the heat; short-circuit current
 * counts 1.25 times (NEC 690.8(A)(1), IEC 62548). One string may exceed the usable current (the
 * input then cuts its peaks); several in parallel may not.
 */
export function stringOptions(
  module: ModuleRating,
  inverter: InverterRating,
  { vocColdV, vmpHotV }: ModuleVoltages,
  limitV: number,
): StringOption[] | Refusal {
  const longest = mostUnder(Math.min(inverter.maxDcV, limitV), vocColdV)
  const shortest = Math.max(1, Math.ceil(inverter.mpptLowV / Math.max(vmpHotV, 1e-9)))
  if (longest === 0) return 'voltageTooHigh'
  if (shortest > longest) return 'windowTooNarrow'
  const withstood = mostUnder(inverter.maxIscA, 1.25 * module.iscA)
  if (withstood === 0) return 'currentTooHigh'
  const parallel = Math.min(withstood, Math.max(1, mostUnder(inverter.maxInputA, module.impA)))
  return Array.from({ length: longest - shortest + 1 }, (_, more) =>
    Array.from({ length: parallel }, (_, also) => ({
      strings: also + 1,
      length: shortest + more,
      panels: (also + 1) * (shortest + more),
    })),
  ).flat()
}

/** Most of a size whose sum does not pass a limit. */
function mostUnder(limit: number, size: number): number {
  const count = Math.floor(limit / size)
  return count * size > limit ? count - 1 : count
}

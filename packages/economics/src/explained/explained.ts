import { BadInput } from '../bad-input.ts'
import { type EquationCode, equations } from './equations.ts'
import { type OpenEquationCode, openEquations } from './open-equations.ts'

export type Unit =
  | 'cents'
  | 'centsPerWatt'
  | 'centsPerKwh'
  | 'kWh'
  | 'kW'
  | 'watts'
  | 'percent'
  | 'ratio'
  | 'years'
  | 'count'
  | 'kg'
  | 'kgPerKwh'

/**
 * A figure that can be opened: its value and how it follows from its parts. `id` and `equation` are
 * codes with texts in each language; `given` figures have no parts and name a source where one is
 * known. Parts are shared between figures: a tree seen from its root, a graph in memory.
 */
export type Explained<Value extends number | null = number> = {
  readonly id: string
  readonly value: Value
  readonly unit: Unit
  readonly equation: 'given' | EquationCode | OpenEquationCode
  readonly source?: string
  readonly parts: readonly Explained[]
}

/** Any explained figure, also one that may have no value (a payback that never comes). */
export type AnyExplained = Explained<number | null>

/** A figure that was put in or looked up. Throws `numberOutOfRange` unless finite. */
export function given(id: string, value: number, unit: Unit, source?: string): Explained {
  if (!Number.isFinite(value)) throw new BadInput('numberOutOfRange', { field: id })
  return {
    id,
    value,
    unit,
    equation: 'given',
    ...(source === undefined ? {} : { source }),
    parts: [],
  }
}

/** A figure that follows from others: computed here by the named equation, and only here. */
export function derived(
  id: string,
  unit: Unit,
  equation: EquationCode,
  parts: readonly Explained[],
  source?: string,
): Explained {
  const value = equations[equation](parts.map((part) => part.value)) + 0
  if (!Number.isFinite(value)) throw new BadInput('figureTooLarge', { field: id })
  return { id, value, unit, equation, ...(source === undefined ? {} : { source }), parts }
}

/** A figure that follows from others and may not exist (`null`). */
export function open(
  id: string,
  unit: Unit,
  equation: OpenEquationCode,
  parts: readonly Explained[],
): AnyExplained {
  const value = openEquations[equation](parts.map((part) => part.value))
  return { id, value, unit, equation, parts }
}

/** What the equation of a figure gives for the values of its parts; a given figure's own value. */
export function recompute(figure: AnyExplained): number | null {
  const { equation } = figure
  if (equation === 'given') return figure.value
  const values = figure.parts.map((part) => part.value)
  return isOpen(equation) ? openEquations[equation](values) : equations[equation](values) + 0
}

function isOpen(code: EquationCode | OpenEquationCode): code is OpenEquationCode {
  return code in openEquations
}

/** A number becomes a given figure; a figure stays as it is. */
export function figureOf(id: string, value: number | Explained, unit: Unit, source?: string) {
  return typeof value === 'number' ? given(id, value, unit, source) : value
}

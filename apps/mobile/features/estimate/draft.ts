import type { Module } from '@girasol/contract'
import type {
  ComputedEstimate,
  EstimateDetailLevel,
  EstimateInputs,
  EstimateResult,
} from '@girasol/estimate'
import type { Problem } from '@girasol/messages'
import type { DeviceYear } from './device-model.ts'
import type { Answer, Question } from './use-computing.ts'

/** A roof being worked on. It lives in memory only: nothing of it is kept on the device. */
export type Draft = {
  inputs: EstimateInputs
  level: EstimateDetailLevel
  /** The newest figures, and in which detail they are those of the inputs; `null`: they are those of before. */
  computed: ComputedEstimate
  known: EstimateDetailLevel | null
  /** Why the inputs cannot be computed; the figures are then those of before. */
  fault: Problem | null
  /** Figures before the last change, so that its effect can be shown. */
  before: EstimateResult | null
  /** Figures in full detail of the last inputs that could be computed. */
  settled: EstimateResult
  year: DeviceYear
  modules: readonly Module[]
  undone: EstimateInputs[]
  done: EstimateInputs[]
}

type Start = { inputs: EstimateInputs; computed: ComputedEstimate } & Pick<
  Draft,
  'year' | 'modules'
>

/** So many steps can be taken back. */
const mostSteps = 50

export function draftOf({ inputs, computed, year, modules }: Start): Draft {
  const { result } = computed
  const figures = { computed, settled: result, before: null, known: 'fine', fault: null } as const
  return { inputs, level: 'fine', year, modules, ...figures, done: [], undone: [] }
}

/**
 * The draft with other inputs. All changes of one movement of a finger (`coarse`) and the one that ends it are a single
 * step back.
 */
export function changed(
  draft: Draft,
  part: Partial<EstimateInputs>,
  level: EstimateDetailLevel,
): Draft {
  // A finger that came down and went up again has changed nothing.
  if (Object.keys(part).length === 0 && draft.level === level) return draft
  const inputs = { ...draft.inputs, ...part }
  const done =
    draft.level === 'coarse' ? draft.done : [...draft.done, draft.inputs].slice(-mostSteps)
  return { ...draft, inputs, level, done, undone: [], known: null, fault: null }
}

export function takenBack(draft: Draft): Draft {
  const inputs = draft.done.at(-1)
  if (!inputs) return draft
  const steps = { done: draft.done.slice(0, -1), undone: [...draft.undone, draft.inputs] }
  return { ...draft, inputs, level: 'fine', ...steps, known: null, fault: null }
}

export function doneAgain(draft: Draft): Draft {
  const inputs = draft.undone.at(-1)
  if (!inputs) return draft
  const steps = { undone: draft.undone.slice(0, -1), done: [...draft.done, draft.inputs] }
  return { ...draft, inputs, level: 'fine', ...steps, known: null, fault: null }
}

/** What has to be computed; nothing once that is done. */
export function questionOf(draft: Draft | null): Question | null {
  if (!draft || draft.fault || draft.known === draft.level) return null
  return { year: draft.year, inputs: draft.inputs, level: draft.level }
}

/** The draft with the answer to a question; an answer that a newer change has overtaken is dropped. */
export function answered(draft: Draft, { question, computed, fault }: Answer): Draft {
  if (question.inputs !== draft.inputs) return draft
  if (fault) return { ...draft, fault }
  if (question.level === 'coarse') return { ...draft, computed, known: 'coarse' }
  const { result } = computed
  return { ...draft, computed, settled: result, before: draft.settled, known: 'fine' }
}

/** Whether the figures are those of what is on the screen, in full detail. */
export function isSettled({ known, fault }: Draft): boolean {
  return known === 'fine' && fault === null
}

import { availableParallelism } from 'node:os'
import type { EstimateInputs, EstimateResult, FieldError, Language } from '@girasol/contract'
import type { Asker } from './asker.ts'
import { createThreadPool } from './thread-pool.ts'

/** Figures for inputs whose place, station and module are known; `today` is an ISO date. */
export type FiguresTask = { kind: 'figures'; inputs: EstimateInputs; today: string }

/** A saved estimate, to be written as a PDF. */
export type PaperTask = {
  kind: 'paper'
  inputs: EstimateInputs
  result: EstimateResult
  version: number
  savedAt: string
  language: Language
}

/** `refused`: what is wrong with the inputs. */
export type FiguresAnswer = { result: EstimateResult } | { refused: FieldError[] }
export type PaperAnswer = { bytes: Uint8Array }
export type ComputingTask = FiguresTask | PaperTask
export type ComputingAnswer = FiguresAnswer | PaperAnswer

/** A core stays with the requests. Each thread keeps its own catalogue and weather: about 60 MB. */
const threads = Math.min(4, Math.max(1, availableParallelism() - 1))
/** A usual roof takes a tenth of a second, so that nobody waits much longer than two. */
const waitingPerThread = 20
/** A household on two devices, each with a question that it has taken back and a new one. */
const each = 4
/** The roofs that take longest, three seconds of a free core, may still be computed on a busy machine. */
const mostMilliseconds = 15_000

/** Started at the first task. */
const pool = createThreadPool<ComputingTask, ComputingAnswer>({
  program: new URL('computing-program.ts', import.meta.url),
  threads,
  waiting: threads * waitingPerThread,
  each,
  mostMilliseconds,
})

/** The one door to the computing threads. Fails with `busy`, and with `tooManyRequests` for who has too much under way. */
export function compute(task: FiguresTask, asker: Asker): Promise<FiguresAnswer>
export function compute(task: PaperTask, asker: Asker): Promise<PaperAnswer>
export function compute(task: ComputingTask, asker: Asker): Promise<ComputingAnswer> {
  return pool(task, asker)
}

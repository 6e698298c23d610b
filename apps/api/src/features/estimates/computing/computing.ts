import { availableParallelism } from 'node:os'
import type { EstimateInputs, EstimateResult, FieldError } from '@girasol/contract'
import { createThreadPool } from './thread-pool.ts'

/** Figures for inputs whose place, station and module are known; `today` is an ISO date. */
export type FiguresTask = { kind: 'figures'; inputs: EstimateInputs; today: string }
export type ComputingTask = FiguresTask

/** `refused`: what is wrong with the inputs. */
export type ComputingAnswer = { result: EstimateResult } | { refused: FieldError[] }

/** A core stays with the requests. Each thread keeps its own catalogue and weather: about 60 MB. */
const threads = Math.min(4, Math.max(1, availableParallelism() - 1))
/** An honest roof takes a tenth of a second, so that nobody waits much longer than two. */
const waitingPerThread = 20
const mostMilliseconds = 10_000

/** The one door to the computing threads, started at the first task. */
export const compute = createThreadPool<ComputingTask, ComputingAnswer>({
  program: new URL('computing-program.ts', import.meta.url),
  threads,
  waiting: threads * waitingPerThread,
  mostMilliseconds,
})

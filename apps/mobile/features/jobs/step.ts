import { ApiProblem, type Client, isPassing } from '@girasol/api-client'
import type { Visit } from '@girasol/contract'

/** The steps a crew may take, as the API names them. */
export const stepNames = ['setOff', 'arrive', 'finish'] as const
export type StepName = (typeof stepNames)[number]

/** A tap that has not reached the server: which step, and the job's version when it was tapped. */
export type SavedStep = { step: StepName; version: number }

export type Position = { latitude: number; longitude: number }

export type StepOutcome =
  | { state: 'sent'; visit: Visit }
  /** No connection, or the server is away: it stays on the phone. */
  | { state: 'saved' }
  /** The job has moved on meanwhile: only a person can say what to do. */
  | { state: 'decide' }
  | { state: 'failed'; problem: unknown }

/** The step that the API offers next, if any. */
export function nextStep(visit: Visit): StepName | null {
  return stepNames.find((step) => visit.nextSteps.includes(`visit.${step}`)) ?? null
}

/** Sends one step and says what became of it. */
export async function sendStep(
  client: Client,
  visitId: string,
  { step, version }: SavedStep,
  position: Position | null,
): Promise<StepOutcome> {
  try {
    const visit = await client.crews[step]({ params: { visitId }, body: { version, position } })
    return { state: 'sent', visit }
  } catch (problem) {
    const code = problem instanceof ApiProblem ? problem.code : null
    if (code === 'stepNotAllowed') return { state: 'decide' }
    return isPassing(problem) ? { state: 'saved' } : { state: 'failed', problem }
  }
}

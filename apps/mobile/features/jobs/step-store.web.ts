import type { SavedStep } from './step.ts'

/** A browser keeps a step as long as its page is open: nothing about a job is written to its storage. */
const steps = new Map<string, SavedStep>()

export async function readStep(visitId: string): Promise<SavedStep | null> {
  return steps.get(visitId) ?? null
}

export async function keepStep(visitId: string, step: SavedStep): Promise<void> {
  steps.set(visitId, step)
}

export async function dropStep(visitId: string): Promise<void> {
  steps.delete(visitId)
}

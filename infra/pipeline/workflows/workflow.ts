import { parse } from 'yaml'
import { z } from 'zod'
import type { Files } from '../repository.ts'

const text = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
const permissions = z.union([z.string(), z.record(z.string(), z.string())])

const step = z.looseObject({
  name: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: text.optional(),
  'continue-on-error': z.unknown().optional(),
})

const job = z.looseObject({
  name: z.string().optional(),
  'runs-on': z.unknown().optional(),
  needs: z.unknown().optional(),
  uses: z.string().optional(),
  secrets: z.unknown().optional(),
  with: text.optional(),
  environment: z.unknown().optional(),
  permissions: permissions.optional(),
  'timeout-minutes': z.unknown().optional(),
  'continue-on-error': z.unknown().optional(),
  steps: z.array(step).default([]),
})

const workflow = z.looseObject({
  name: z.string(),
  on: z.union([z.string(), z.array(z.string()), z.record(z.string(), z.unknown())]),
  permissions: permissions.optional(),
  concurrency: z.looseObject({ group: z.string() }).optional(),
  jobs: z.record(z.string(), job),
})

export type Step = z.output<typeof step>
export type Job = z.output<typeof job>

/** A workflow: what it says, and its lines (comments are not part of what it says). */
export type Workflow = z.output<typeof workflow> & { file: string; text: string }

/** Reads a workflow. Throws when it is none. */
export function readWorkflow(file: string, text: string): Workflow {
  return { ...workflow.parse(parse(text)), file, text }
}

/** All workflows among the files. */
export function workflowsIn(files: Files): Workflow[] {
  return Object.entries(files)
    .filter(([path]) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path))
    .map(([path, text]) => readWorkflow(path, text))
}

/** Events that start a workflow. */
export function eventsOf({ on }: Workflow): string[] {
  if (typeof on === 'string') return [on]
  return Array.isArray(on) ? on : Object.keys(on)
}

/** Jobs with the place that a finding names. */
export function jobsOf({ file, jobs }: Workflow): { id: string; place: string; job: Job }[] {
  return Object.entries(jobs).map(([id, job]) => ({ id, place: `${file}: ${id}`, job }))
}

/** Steps with the place that a finding names. */
export function stepsOf(workflow: Workflow): { place: string; step: Step }[] {
  return jobsOf(workflow).flatMap(({ place, job }) =>
    job.steps.map((step, index) => ({ place: `${place}, step ${index + 1}`, step })),
  )
}

import type { Gate } from '../gate.ts'
import { eventsOf, jobsOf, stepsOf, workflowsIn, type Workflow } from './workflow.ts'

const ours = /^\.\/\.github\/workflows\/[\w-]+\.yml$/
const pinned = /^[\w-]+\/[\w./-]+@[0-9a-f]{40}$/
const versioned = /^\s*(?:- )?uses: \S+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/
const goodEvents = [
  'pull_request',
  'merge_group',
  'push',
  'schedule',
  'workflow_call',
  'branch_protection_rule',
]
const adhoc =
  /\b(?:npx|npm (?:i|install|add|exec|update)|pnpm|yarn|pip3? install|curl[^|\n]*\|\s*(?:ba)?sh)\b/

/** A gate that judges one workflow at a time. */
export const perWorkflow = (name: string, find: (workflow: Workflow) => string[]): Gate => ({
  name,
  find: (files) => workflowsIn(files).flatMap(find),
})

const usesOf = (workflow: Workflow) => [
  ...jobsOf(workflow).map(({ place, job }) => ({ place, uses: job.uses })),
  ...stepsOf(workflow).map(({ place, step }) => ({ place, uses: step.uses })),
]

/** What runs in a workflow, and what makes it run. */
export const sourceRules: Gate[] = [
  perWorkflow('actions by commit', (workflow) =>
    usesOf(workflow)
      .filter(({ uses }) => uses !== undefined && !ours.test(uses) && !pinned.test(uses))
      .map(({ place, uses }) => `${place}: ${uses} is not pinned by a commit of 40 hex digits`),
  ),
  perWorkflow('version beside the commit', ({ file, text }) =>
    text
      .split('\n')
      .map((line, index) => ({ line, place: `${file}:${index + 1}` }))
      .filter(({ line }) => /^\s*(?:- )?uses: [^.]\S*@/.test(line) && !versioned.test(line))
      .map(({ place }) => `${place}: no comment says which version the commit is`),
  ),
  {
    name: 'one commit for each action',
    find: (files) => {
      const uses = workflowsIn(files).flatMap((workflow) => usesOf(workflow))
      const pins = uses.flatMap(({ uses }) => (uses?.includes('@') ? [uses.split('@')] : []))
      const byRepository = Map.groupBy(pins, ([action]) => action!.split('/', 2).join('/'))
      return [...byRepository]
        .filter(([, pins]) => new Set(pins.map(([, commit]) => commit)).size > 1)
        .map(([action]) => `${action} is pinned to several commits`)
    },
  },
  perWorkflow('events that carry no stranger into our rights', (workflow) =>
    eventsOf(workflow)
      .filter((event) => !goodEvents.includes(event))
      .map((event) => `${workflow.file}: may not start on ${event}`),
  ),
  perWorkflow('no expression in a script', (workflow) =>
    stepsOf(workflow)
      .filter(({ step }) => step.run?.includes('${{'))
      .map(({ place }) => `${place}: an expression is pasted into a script; pass it by env`),
  ),
  perWorkflow('packages from the lockfile only', (workflow) =>
    stepsOf(workflow)
      .filter(({ step }) => adhoc.test(step.run ?? ''))
      .map(({ place }) => `${place}: brings in packages that no lockfile names`),
  ),
]

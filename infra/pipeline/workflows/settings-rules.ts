import { z } from 'zod'
import type { Gate } from '../gate.ts'
import type { Files } from '../repository.ts'
import { eventsOf, jobsOf, stepsOf, workflowsIn } from './workflow.ts'

const ruleset = z.looseObject({
  enforcement: z.string(),
  bypass_actors: z.array(z.unknown()),
  rules: z.array(z.looseObject({ type: z.string(), parameters: z.unknown().optional() })),
})
const review = z.looseObject({
  required_approving_review_count: z.int(),
  require_code_owner_review: z.boolean(),
  require_last_push_approval: z.boolean(),
  dismiss_stale_reviews_on_push: z.boolean(),
})
const checks = z.looseObject({
  strict_required_status_checks_policy: z.boolean(),
  required_status_checks: z.array(z.object({ context: z.string() })),
})
const actions = z.looseObject({
  permissions: z.looseObject({ allowed_actions: z.string(), sha_pinning_required: z.boolean() }),
  selected_actions: z.looseObject({ patterns_allowed: z.array(z.string()) }),
  workflow: z.looseObject({ default_workflow_permissions: z.string() }),
})

const read = (files: Files, name: string): unknown =>
  JSON.parse(files[`.github/settings/${name}.json`] ?? 'null')

const rulesetOf = (files: Files) => ruleset.parse(read(files, 'main-branch'))

const parametersOf = (files: Files, type: string) =>
  rulesetOf(files).rules.find((rule) => rule.type === type)?.parameters

/** Checks without which nothing is merged. */
export function requiredChecks(files: Files): string[] {
  const { required_status_checks: wanted } = checks.parse(
    parametersOf(files, 'required_status_checks'),
  )
  return wanted.map(({ context }) => context)
}

/** Jobs that judge a change before it is merged, by the name under which they report. */
function judges(files: Files): string[] {
  return workflowsIn(files)
    .filter((workflow) => eventsOf(workflow).includes('pull_request'))
    .flatMap(jobsOf)
    .map(({ id, job }) => job.name ?? id)
}

/** Paths that owners must have, and what CODEOWNERS calls them. */
const owned = [
  '/.github/',
  '/.npmrc',
  '/package.json',
  '/package-lock.json',
  '/infra/',
  '/apps/api/src/database/',
]

/** Settings of the repository, kept as code. */
export const settingsRules: Gate[] = [
  {
    name: 'signed commits, no way around',
    find: (files) => {
      const { enforcement, bypass_actors: around, rules } = rulesetOf(files)
      const missing = ['deletion', 'non_fast_forward', 'required_signatures', 'pull_request']
        .filter((type) => !rules.some((rule) => rule.type === type))
        .map((type) => `main is not under the rule ${type}`)
      if (enforcement !== 'active') missing.push('the rules of main are not active')
      return around.length > 0 ? [...missing, 'somebody may go around the rules of main'] : missing
    },
  },
  {
    name: 'review by two, one of them an owner',
    find: (files) => {
      const rule = review.parse(parametersOf(files, 'pull_request'))
      const good =
        rule.required_approving_review_count >= 2 &&
        rule.require_code_owner_review &&
        rule.require_last_push_approval &&
        rule.dismiss_stale_reviews_on_push
      return good ? [] : ['a change can reach main without two reviews of what it is in the end']
    },
  },
  {
    name: 'required checks are the checks that run',
    find: (files) => {
      const [run, wanted] = [judges(files), requiredChecks(files)]
      return [
        ...wanted.filter((name) => !run.includes(name)).map((name) => `nothing reports "${name}"`),
        ...run.filter((name) => !wanted.includes(name)).map((name) => `"${name}" is not required`),
      ]
    },
  },
  {
    name: 'what is released was checked as it is',
    find: (files) => {
      const queued = rulesetOf(files).rules.some(({ type }) => type === 'merge_queue')
      const late = workflowsIn(files)
        .filter((workflow) => eventsOf(workflow).includes('pull_request'))
        .filter((workflow) => !eventsOf(workflow).includes('merge_group'))
        .map(({ file }) => `${file}: does not judge what the queue merges`)
      return queued
        ? late
        : ['a change reaches main in another state than it was judged in', ...late]
    },
  },
  {
    name: 'only known actions run',
    find: (files) => {
      const {
        permissions,
        selected_actions: selected,
        workflow,
      } = actions.parse(read(files, 'actions'))
      const used = workflowsIn(files)
        .flatMap(stepsOf)
        .flatMap(({ step }) => step.uses?.split('@').slice(0, 1) ?? [])
        .filter((action) => !/^(?:actions|github)\//.test(action))
        .map((action) => `${action}@*`)
      const strict =
        permissions.allowed_actions === 'selected' &&
        permissions.sha_pinning_required &&
        workflow.default_workflow_permissions === 'read'
      const differing = new Set(used).symmetricDifference(new Set(selected.patterns_allowed))
      const found = [...differing].map((action) => `${action} is used or allowed, but not both`)
      return strict ? found : ['any action may run, or with more rights than reading', ...found]
    },
  },
  {
    name: 'owners of what decides',
    find: (files) => {
      const lines = (files['.github/CODEOWNERS'] ?? '').split('\n').map((line) => line.split(/\s+/))
      return owned
        .filter((path) => !lines.some(([at, ...who]) => at === path && who.some(isOwner)))
        .map((path) => `${path} has no owner in security`)
    },
  },
]

const isOwner = (name: string) => /^@[\w-]+\/security$/.test(name)

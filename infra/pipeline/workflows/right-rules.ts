import type { Gate } from '../gate.ts'
import { perWorkflow } from './source-rules.ts'
import { jobsOf, stepsOf, type Job } from './workflow.ts'

/** Every right to write that a job holds; the rest only reads. */
const writes: Readonly<Record<string, readonly string[]>> = {
  '.github/workflows/build.yml: image': ['id-token', 'attestations'],
  '.github/workflows/code-scan.yml: codeql': ['security-events'],
  '.github/workflows/deploy.yml: deploy': ['id-token'],
  '.github/workflows/drift.yml: compare': ['id-token'],
  '.github/workflows/release.yml: build': ['id-token', 'attestations'],
  '.github/workflows/release.yml: gate': ['id-token'],
  '.github/workflows/release.yml: staging': ['id-token'],
  '.github/workflows/release.yml: production': ['id-token'],
  '.github/workflows/scorecard.yml: score': ['security-events'],
}

const inside = /^codebuild-girasol-/

function writesOf({ permissions }: Job): string[] {
  if (typeof permissions === 'string') return [permissions]
  const granted = Object.entries(permissions ?? {})
  return granted.filter(([, level]) => level !== 'read' && level !== 'none').map(([right]) => right)
}

const hasIdentity = (job: Job) => writesOf(job).includes('id-token')

/** What a workflow may do, and for how long. */
export const rightRules: Gate[] = [
  perWorkflow('no rights by default', ({ file, permissions }) =>
    typeof permissions === 'object' && Object.keys(permissions).length === 0
      ? []
      : [`${file}: must begin with "permissions: {}"`],
  ),
  perWorkflow('rights of each job', (workflow) =>
    jobsOf(workflow).flatMap(({ place, job }) => {
      if (job.permissions === undefined) return [`${place}: says nothing of its rights`]
      const extra = writesOf(job).filter((right) => !(writes[place] ?? []).includes(right))
      return extra.map((right) => `${place}: ${right} is more than it needs`)
    }),
  ),
  perWorkflow('no credentials left in the checkout', (workflow) =>
    stepsOf(workflow)
      .filter(({ step }) => step.uses?.startsWith('actions/checkout@'))
      .filter(({ step }) => step.with?.['persist-credentials'] !== false)
      .map(({ place }) => `${place}: persist-credentials must be false`),
  ),
  perWorkflow('no stored secrets', (workflow) => [
    ...(/\bsecrets\s*[.[:]/.test(workflow.text) ? [`${workflow.file}: uses a stored secret`] : []),
    ...stepsOf(workflow)
      .filter(({ step }) => step.uses?.startsWith('aws-actions/configure-aws-credentials@'))
      .filter(({ step }) => !step.with?.['role-to-assume'] || 'aws-access-key-id' in step.with)
      .map(({ place }) => `${place}: must take on a role by its own identity`),
  ]),
  perWorkflow('a wall around identities', (workflow) =>
    jobsOf(workflow)
      .filter(({ job }) => !job.uses && hasIdentity(job) && !inside.test(String(job['runs-on'])))
      .filter(({ job: { steps } }) => {
        const walled = steps[0]?.uses?.startsWith('step-security/harden-runner@')
        return !walled || steps[0]?.with?.['egress-policy'] !== 'block'
      })
      .map(({ place }) => `${place}: holds an identity, and its runner may reach any host`),
  ),
  perWorkflow('an end to every job', (workflow) =>
    jobsOf(workflow)
      .filter(({ job }) => !job.uses && !(Number(job['timeout-minutes']) <= 90))
      .map(({ place }) => `${place}: needs timeout-minutes of at most 90`),
  ),
  perWorkflow('one run at a time', ({ file, concurrency }) =>
    concurrency ? [] : [`${file}: says nothing of concurrency`],
  ),
  perWorkflow('runners by name', (workflow) =>
    jobsOf(workflow)
      .filter(({ job }) => !job.uses && job['runs-on'] !== 'ubuntu-24.04')
      .filter(({ job }) => !inside.test(String(job['runs-on'])))
      .map(({ place }) => `${place}: runs on no runner of ours`),
  ),
  perWorkflow('a failure fails', (workflow) =>
    [
      ...jobsOf(workflow).map(({ place, job }) => ({ place, part: job })),
      ...stepsOf(workflow).map(({ place, step }) => ({ place, part: step })),
    ]
      .filter(({ part }) => part['continue-on-error'])
      .map(({ place }) => `${place}: goes on after an error`),
  ),
]

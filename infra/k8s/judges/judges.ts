import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A tool from outside that judges manifests. It is not among our packages: where it is not installed, it was not run. */
type Judge = {
  tool: string
  arguments: (folder: string, files: string[]) => string[]
  /** Checks that are left out, by name, each with the reason. */
  without: Readonly<Record<string, string>>
}

export type Verdict = { tool: string; outcome: 'clean' | 'faults' | 'not run'; text: string }

const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url))

const words = (text: string) => text.split(' ')

const scores = {
  'container-cpu-requests-equal-limits':
    'a program may borrow processor time that nobody else needs',
  'container-resource-requests-equal-limits':
    'the same for the processor; memory and scratch are checked by tests of their own',
  'networkpolicy-targets-pod':
    'the namespace `default` is closed for pods that must not be there, so none is found',
}
const optionalScores = [
  'container-memory-requests-equal-limits',
  'container-ephemeral-storage-request-equals-limit',
  'container-ports-check',
  'container-seccomp-profile',
]

/** Which tools, and the few things that they may not judge. Skips of trivy and kube-linter stand with their reasons in the files beside. */
export const judges: readonly Judge[] = [
  {
    tool: 'checkov',
    without: {},
    arguments: (folder) =>
      words('--skip-download --quiet --compact --framework kubernetes -d').concat(folder),
  },
  {
    tool: 'kube-score',
    without: scores,
    arguments: (_, files) => [
      ...words('score --output-format ci --kubernetes-version v1.35'),
      ...optionalScores.flatMap((name) => ['--enable-optional-test', name]),
      ...Object.keys(scores).flatMap((name) => ['--ignore-test', name]),
      ...files,
    ],
  },
  {
    tool: 'kube-linter',
    without: {},
    arguments: (folder) => ['lint', '--config', beside('kube-linter.yaml'), folder],
  },
  {
    tool: 'trivy',
    without: {},
    arguments: (folder) => [
      ...words('config --quiet --skip-check-update --skip-version-check --exit-code 1'),
      '--ignorefile',
      beside('trivyignore'),
      folder,
    ],
  },
]

/** What each tool says of the manifests in `folder`. */
export function verdicts(folder: string): Verdict[] {
  const files = readdirSync(folder).map((name) => join(folder, name))
  return judges.map(({ tool, arguments: say }) => {
    const run = spawnSync(tool, say(folder, files), { encoding: 'utf8', timeout: 300_000 })
    if (run.error) return { tool, outcome: 'not run', text: run.error.message }
    const outcome = run.status === 0 ? 'clean' : 'faults'
    return { tool, outcome, text: `${run.stdout}${run.stderr}` }
  })
}

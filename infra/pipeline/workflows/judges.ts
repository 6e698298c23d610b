import { spawnSync } from 'node:child_process'
import { root } from '../repository.ts'

/** A tool from outside that judges workflows. It is none of our packages: where it is not installed, it was not run. */
type Judge = { tool: string; arguments: readonly string[] }

export type Verdict = { tool: string; outcome: 'clean' | 'faults' | 'not run'; text: string }

/** Which tools; what they leave out stands with its reason in `.github/zizmor.yml`. */
export const judges: readonly Judge[] = [
  { tool: 'zizmor', arguments: ['--offline', '--persona', 'pedantic', '--quiet', '.github'] },
  { tool: 'actionlint', arguments: ['-no-color'] },
  {
    tool: 'checkov',
    arguments: [
      '--framework',
      'github_actions',
      '--skip-download',
      '--quiet',
      '--compact',
      '-d',
      '.',
    ],
  },
]

/** What each tool says of the workflows. */
export function verdicts(): Verdict[] {
  return judges.map(({ tool, arguments: given }) => {
    const run = spawnSync(tool, given, { cwd: root, encoding: 'utf8', timeout: 300_000 })
    if (run.error) return { tool, outcome: 'not run', text: run.error.message }
    return {
      tool,
      outcome: run.status === 0 ? 'clean' : 'faults',
      text: `${run.stdout}${run.stderr}`,
    }
  })
}

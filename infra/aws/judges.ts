import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { join } from 'node:path'

/** A tool from outside that judges templates. It is none of our packages: where it is not installed, it was not run. */
type Judge = {
  tool: string
  arguments: readonly string[]
  /** Put before each file, where the tool wants that. */
  flag?: string
  /** Checks that are left out, each with the reason. */
  without: Readonly<Record<string, string>>
}

export type Verdict = { tool: string; outcome: 'clean' | 'faults' | 'not run'; text: string }

const judges: readonly Judge[] = [
  { tool: 'cfn-lint', arguments: ['--format', 'parseable'], without: {} },
  {
    tool: 'checkov',
    arguments: ['--framework', 'cloudformation', '--skip-download', '--quiet', '--compact'],
    flag: '-f',
    without: {
      CKV_AWS_18: 'the bucket that access logs land in would have to write its own log into itself',
      CKV_AWS_86: 'the distributions log by the newer delivery, which this check does not know',
    },
  },
]

/** What each tool says of the templates in `folder`. */
export function verdicts(folder: string): readonly Verdict[] {
  const files = globSync('*.template.json', { cwd: folder }).map((name) => join(folder, name))
  return judges.map((judge) => verdict(judge, files))
}

function verdict({ tool, arguments: fixed, flag, without }: Judge, files: string[]): Verdict {
  const left = Object.keys(without)
  const skips = left.length > 0 ? ['--skip-check', left.join(',')] : []
  const named = files.flatMap((file) => (flag === undefined ? [file] : [flag, file]))
  const run = spawnSync(tool, [...fixed, ...skips, ...named], {
    encoding: 'utf8',
    timeout: 300_000,
  })
  if (run.error) return { tool, outcome: 'not run', text: run.error.message }
  const outcome = run.status === 0 ? 'clean' : 'faults'
  return { tool, outcome, text: `${run.stdout}${run.stderr}` }
}

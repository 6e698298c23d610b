/** What a stage found: tests (or whole checks) that passed and that failed. */
export type Count = { passed: number; failed: number }

/** How the result of a command is counted. */
export type Counting =
  /** The command is one check: its exit code decides. */
  | { kind: 'one' }
  /** It writes a report in Jest's JSON form; a skipped test may be forbidden, then it failed. */
  | { kind: 'report'; flag: string[]; skippedFails?: boolean }

/** One stage of `check` or `test`: a command of the tool chain, or work of our own. */
export type Stage = {
  title: string
  /** Titles of stages without which this one cannot run. */
  needs?: string[]
} & (
  | { command: string[]; cwd?: string; counting: Counting }
  | { work: (note: (text: string) => void) => Promise<unknown> }
)

/** A command whose exit code is the whole answer. */
export function check(title: string, ...command: string[]): Stage {
  return { title, command, counting: { kind: 'one' } }
}

/** One project of vitest.config.ts. */
export function vitest(title: string, project: string): Stage {
  const reporters = ['--reporter=default', '--reporter=json']
  return {
    title,
    command: ['vitest', 'run', '--project', project, ...reporters],
    counting: { kind: 'report', flag: ['--outputFile.json='] },
  }
}

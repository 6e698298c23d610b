import type { Outcome } from '../run-check.ts'
import type { CopyRun } from './run-copy.ts'

export type Fate =
  /** The check turned red: by a reading, or because what it needs broke off. */
  | 'killed'
  /** The check stayed green although its control was gone. */
  | 'survived'
  /** A look-alike, and the check stayed green, as it must. */
  | 'stands'
  /** A look-alike that the check took for an attack. */
  | 'flagged'
  /** Nothing was shown: the change does not apply, or the program does not even load with it. */
  | 'broken'

export type Judged = { fate: Fate; why: string }

/** What a sabotaged run shows. A program that does not load shows nothing: an error of spelling kills no control. */
export function judgeRun(run: CopyRun, { harmless = false, stopsStart = false } = {}): Judged {
  if (run.ended === 'late') return { fate: 'broken', why: 'it did not end in time' }
  const [outcome] = run.outcomes
  if (!outcome) return { fate: 'broken', why: `it did not load: ${lastLine(run.output)}` }
  if (outcome.verdict === 'proved') {
    return harmless
      ? { fate: 'stands', why: '' }
      : { fate: 'survived', why: 'the check saw nothing' }
  }
  const why = outcome.reason ?? ''
  if (harmless) return { fate: 'flagged', why }
  if (outcome.stage === 'load') return { fate: 'broken', why }
  if (outcome.stage === 'start' && !stopsStart) return { fate: 'broken', why: `no start: ${why}` }
  return { fate: 'killed', why: seenBy(outcome) }
}

function seenBy({ readings, reason }: Outcome): string {
  const wrong = readings.filter(({ holds }) => !holds)
  const more = wrong.length > 1 ? ` (and ${wrong.length - 1} more)` : ''
  return `${reason}${more}`
}

function lastLine(output: string): string {
  const lines = output.trim().split('\n')
  return (lines.find((line) => /error|cannot/i.test(line)) ?? lines.at(-1) ?? '').trim()
}

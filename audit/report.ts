import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Found } from './find-checks.ts'
import { sentence } from './probe.ts'
import type { Outcome } from './run-check.ts'

/** Files whose checks could not even be loaded, as failures of their own. */
export function brokenOutcomes(broken: Found['broken']): Outcome[] {
  return broken.map(({ file, reason }) => ({
    name: file,
    id: '?',
    owasp: [],
    proves: 'nothing: the file cannot be loaded',
    verdict: 'failed',
    reason,
    stage: 'load',
    seconds: 0,
    readings: [],
  }))
}

/** One line, as soon as a check is done. */
export function printOutcome({ name, verdict, seconds, readings, proves }: Outcome): void {
  const mark = verdict === 'proved' ? '✓' : '✗'
  const time = `${seconds.toFixed(1)} s`.padStart(7)
  console.log(
    `${mark} ${name.padEnd(42)} ${time} ${String(readings.length).padStart(5)}  ${proves}`,
  )
}

/** The table by category, then every failure with what was seen. */
export function printSummary(outcomes: readonly Outcome[], seconds: number): void {
  console.log('\ncategory    proved  failed  readings  seconds')
  const categories = [...new Set(outcomes.map(categoryOf))].sort()
  for (const category of categories) printCategory(category, outcomes)
  for (const outcome of outcomes.filter(({ verdict }) => verdict === 'failed'))
    printFailure(outcome)
  const proved = outcomes.filter(({ verdict }) => verdict === 'proved').length
  const failed = outcomes.length - proved
  console.log(`\n${proved} proved, ${failed} failed, ${seconds.toFixed(0)} s`)
}

function categoryOf({ id }: Outcome): string {
  return id.split('-')[0]!
}

function printCategory(category: string, outcomes: readonly Outcome[]): void {
  const ours = outcomes.filter((outcome) => categoryOf(outcome) === category)
  const proved = ours.filter(({ verdict }) => verdict === 'proved').length
  const readings = ours.reduce((sum, outcome) => sum + outcome.readings.length, 0)
  const seconds = ours.reduce((sum, outcome) => sum + outcome.seconds, 0)
  const figures = [proved, ours.length - proved, readings, seconds.toFixed(1)]
  const cells = figures.map((figure, index) => String(figure).padStart([6, 7, 9, 8][index]!))
  console.log(`${category.padEnd(11)} ${cells.join(' ')}`)
}

function printFailure({ name, reason, readings }: Outcome): void {
  console.log(`\n✗ ${name}: ${reason}`)
  const wrong = readings.filter(({ holds }) => !holds)
  for (const reading of wrong.slice(0, 20)) console.log(`    ${sentence(reading)}`)
  if (wrong.length > 20) console.log(`    … and ${wrong.length - 20} more`)
}

/** All outcomes with their readings, for whoever reads them by program. */
export function writeOutcomes(path: string, outcomes: readonly Outcome[]): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${JSON.stringify({ at: new Date().toISOString(), outcomes }, null, 2)}\n`)
}

/** The counts in the form in which the test command reads those of its runners. */
export function writeCounts(path: string, outcomes: readonly Outcome[]): void {
  const proved = outcomes.filter(({ verdict }) => verdict === 'proved').length
  const counts = {
    numPassedTests: proved,
    numFailedTests: outcomes.length - proved,
    numPendingTests: 0,
    testResults: [],
  }
  writeFileSync(path, JSON.stringify(counts))
}

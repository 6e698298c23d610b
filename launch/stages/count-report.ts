import { existsSync, readFileSync } from 'node:fs'
import type { Count } from './stage.ts'

/** The part that we read of a report in Jest's JSON form (Vitest writes the same). */
type Report = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

/**
 * Counts a runner's report. Whatever hides a failure counts as one: a file that could not be loaded,
 * a runner that ended badly without naming a test, no report at all, a report without any test.
 */
export function countReport(path: string, exitCode: number | null, skippedFails = false): Count {
  const report = readReport(path)
  if (!report) return { passed: 0, failed: 1 }
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  const skipped = skippedFails ? report.numPendingTests : 0
  const named = report.numFailedTests + unloaded.length + skipped
  const silent = named === 0 && (exitCode !== 0 || report.numPassedTests === 0)
  return { passed: report.numPassedTests, failed: silent ? 1 : named }
}

function readReport(path: string): Report | null {
  if (!existsSync(path)) return null
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Report
  } catch {
    return null
  }
}

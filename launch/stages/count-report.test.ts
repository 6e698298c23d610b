import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countReport } from './count-report.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'girasol-report-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function report(content: object): string {
  const path = join(folder, 'report.json')
  const empty = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, testResults: [] }
  writeFileSync(path, JSON.stringify({ ...empty, ...content }))
  return path
}

describe('counting what a runner reports', () => {
  it('adds up what passed and failed', () => {
    const path = report({ numPassedTests: 7, numFailedTests: 2 })
    expect(countReport(path, 1)).toEqual({ passed: 7, failed: 2 })
  })

  it('counts a file that could not be loaded, though no test in it was named', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }]
    expect(countReport(report({ numPassedTests: 3, testResults }), 1).failed).toBe(1)
  })

  it('does not believe a good report of a runner that ended badly', () => {
    expect(countReport(report({ numPassedTests: 3 }), 1)).toEqual({ passed: 3, failed: 1 })
    expect(countReport(report({ numPassedTests: 3 }), null).failed).toBe(1)
  })

  it('counts a missing, broken or empty report as a failure', () => {
    expect(countReport(join(folder, 'none.json'), 0).failed).toBe(1)
    writeFileSync(join(folder, 'cut.json'), '{"numPassed')
    expect(countReport(join(folder, 'cut.json'), 0).failed).toBe(1)
    expect(countReport(report({}), 0).failed).toBe(1)
  })

  it('counts what was skipped as failed only where nothing may be skipped', () => {
    const path = report({ numPassedTests: 3, numPendingTests: 2 })
    expect(countReport(path, 0)).toEqual({ passed: 3, failed: 0 })
    expect(countReport(path, 0, true)).toEqual({ passed: 3, failed: 2 })
  })
})

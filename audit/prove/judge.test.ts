import { describe, expect, it } from 'vitest'
import type { Outcome } from '../run-check.ts'
import { judgeRun } from './judge.ts'

const proved: Outcome = {
  name: 'A00-00 example',
  id: 'A00-00',
  owasp: [],
  proves: '',
  verdict: 'proved',
  reason: null,
  stage: 'run',
  seconds: 1,
  readings: [],
}
const failed: Outcome = { ...proved, verdict: 'failed', reason: 'should be refused: it' }
const run = (...outcomes: Outcome[]) =>
  ({ outcomes, ended: 'itself', output: 'SyntaxError: x' }) as const

describe('a sabotaged run', () => {
  it('kills by turning the check red', () => {
    expect(judgeRun(run(failed))).toEqual({ fate: 'killed', why: 'should be refused: it' })
  })

  it('survives when the check stays green', () => {
    expect(judgeRun(run(proved)).fate).toBe('survived')
  })

  it('shows nothing when the program does not load, start or end', () => {
    expect(judgeRun(run())).toEqual({ fate: 'broken', why: 'it did not load: SyntaxError: x' })
    expect(judgeRun(run({ ...failed, stage: 'start' })).fate).toBe('broken')
    expect(judgeRun(run({ ...failed, stage: 'load' })).fate).toBe('broken')
    expect(judgeRun({ ...run(failed), ended: 'late' }).fate).toBe('broken')
  })

  it('kills by not starting only where that is the control', () => {
    expect(judgeRun(run({ ...failed, stage: 'start' }), { stopsStart: true }).fate).toBe('killed')
  })
})

describe('a look-alike', () => {
  it('must leave the check green', () => {
    expect(judgeRun(run(proved), { harmless: true }).fate).toBe('stands')
    expect(judgeRun(run(failed), { harmless: true }).fate).toBe('flagged')
  })
})

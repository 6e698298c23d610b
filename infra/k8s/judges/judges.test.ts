import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { judges, verdicts } from './judges.ts'

const lines = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8').split('\n')
const here = new URL('.', import.meta.url).pathname

afterEach(() => vi.unstubAllEnvs())

describe('tools that judge the manifests', () => {
  it('are said not to have run where they are not installed', () => {
    vi.stubEnv('PATH', '/nowhere')
    const outcomes = verdicts(here).map(({ outcome }) => outcome)
    expect(outcomes).toHaveLength(judges.length)
    expect(new Set(outcomes)).toEqual(new Set(['not run']))
  })

  it('leave out few checks, each with a reason', () => {
    const reasons = judges.flatMap(({ without }) => Object.values(without))
    expect(reasons.length).toBeLessThanOrEqual(3)
    expect(reasons.every((reason) => reason.length > 30)).toBe(true)
  })

  it.each([
    ['trivyignore', /^KSV-\d+$/, 3],
    ['kube-linter.yaml', /^ +- [a-z-]+$/, 6],
  ])('have few exceptions in %s, each below a reason', (name, form, most) => {
    const all = lines(name)
    const skips = all.flatMap((line, index) => (form.test(line) ? [index] : []))
    expect(skips.length).toBeGreaterThan(0)
    expect(skips.length).toBeLessThanOrEqual(most)
    for (const index of skips) {
      const above = all.slice(0, index).findLast((line) => !form.test(line))
      expect(above?.trim()).toMatch(/^# .{30,}/)
    }
  })
})

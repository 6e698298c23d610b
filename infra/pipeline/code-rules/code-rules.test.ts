import { beforeAll, describe, expect, it } from 'vitest'
import { plantedFiles, recall } from './corpus.ts'
import { exceptions } from './exceptions.ts'
import { scanOwnTree } from './own-tree.ts'
import { codeRules } from './rules.ts'
import { scanCode } from './scan-code.ts'

describe('the rules, on planted bugs', () => {
  const measured = recall()

  it.each(measured)('find all of $rule: $found of $planted', ({ planted, found }) => {
    expect(found).toBe(planted)
  })

  it('are each proved by at least two', () => {
    const planted = new Map(measured.map((one) => [one.rule, one.planted]))
    expect(codeRules.map(({ id }) => id).filter((id) => (planted.get(id) ?? 0) < 2)).toEqual([])
    expect(measured.filter(({ rule }) => !codeRules.some(({ id }) => id === rule))).toEqual([])
  })

  it('find nothing in the good lines between them', () => {
    const extra = plantedFiles().flatMap(({ path, text, bugs }) =>
      scanCode(path, text).filter(
        ({ rule, line }) => !bugs.some((bug) => bug.rule === rule && bug.line === line),
      ),
    )
    expect(extra).toEqual([])
  })

  it('do not count a bug that is not there', () => {
    const bugs = [{ line: 1, rule: 'shell' }]
    const good = { path: 'apps/api/src/a.ts', text: 'const a = 1', bugs }
    expect(recall([good])).toEqual([{ rule: 'shell', planted: 1, found: 0 }])
  })

  it('refuse a file in another language', () => {
    expect(() => scanCode('a.py', 'print(1)')).toThrow('no language')
  })
})

describe('our own source', () => {
  let own: ReturnType<typeof scanOwnTree>
  beforeAll(() => {
    own = scanOwnTree()
  }, 60_000)

  it('holds none of these bugs', () => {
    expect(own.files).toBeGreaterThan(1000)
    expect(own.findings).toEqual([])
  })

  it('needs every exception, each with its reason', () => {
    expect(own.unused).toEqual([])
    expect(exceptions.filter(({ reason }) => reason.length < 30)).toEqual([])
    expect(exceptions.length).toBeLessThanOrEqual(25)
  })
})

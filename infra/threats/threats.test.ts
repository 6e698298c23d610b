import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { components } from './components.ts'
import { threatDocument } from './document.ts'
import { idleGates, overdue, uncovered, unknownControls } from './judge.ts'
import type { Component } from './model.ts'
import { auditIds, decisionFiles, isTest, presentFacets, purposesOf, tablesOf } from './present.ts'

const known = { audit: auditIds(), decisions: decisionFiles(), isTest }
const today = new Date().toISOString().slice(0, 10)
let present: string[]
beforeAll(() => {
  present = presentFacets()
})

describe('the threat model', () => {
  it('has every route group, table, way out, workload, image, kept disk, client and the pipeline, once', () => {
    expect(uncovered(components, present)).toEqual({ missing: [], gone: [], twice: [] })
  })

  it('reads what there is, not nothing', () => {
    const kinds = ['routes:', 'table:', 'egress:', 'workload:', 'image:', 'kept:', 'client:']
    for (const kind of kinds) expect(present.some((facet) => facet.startsWith(kind))).toBe(true)
    expect(present).toContain('routes:sealedAccess')
    expect(present).toContain('table:audit_events')
    expect(present).toContain('egress:keys')
    expect(known.audit.size).toBeGreaterThan(25)
  })

  it('names controls that exist', () => {
    expect(unknownControls(components, known)).toEqual([])
  })

  it('has a threat for each gate that it lists', () => {
    expect(idleGates(components)).toEqual([])
  })

  it('has no review that is overdue', () => {
    expect(overdue(components, today)).toEqual([])
  })

  it('says something of its own about each component and threat', () => {
    const said = components.flatMap(({ threats }) => threats.map(({ what }) => what))
    const ids = components.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const what of said) expect(what).toMatch(/^[A-Z].{19,}\.$/)
  })

  it('is what docs/threat-model.md says', () => {
    const file = join(import.meta.dirname, '../../docs/threat-model.md')
    expect(readFileSync(file, 'utf8')).toBe(threatDocument(components, known.decisions))
  })
})

describe('a model that is not right is told so', () => {
  const without = (facet: string) =>
    components.filter(({ covers }) => !covers.some((c) => c === facet))

  it.each(['routes:orders', 'table:outbox', 'egress:mail', 'workload:sealer', 'client:mobile'])(
    'without %s',
    (facet) => expect(uncovered(without(facet), present).missing).toContain(facet),
  )

  it('when something new is there, something is gone, or is told of twice', () => {
    const more = [...present, 'table:loans']
    expect(uncovered(components, more).missing).toEqual(['table:loans'])
    const fewer = present.filter((facet) => facet !== 'routes:refunds')
    expect(uncovered(components, fewer).gone).toEqual(['routes:refunds'])
    const [first] = components as [Component]
    expect(uncovered([...components, first], present).twice).toEqual(first.covers)
  })

  it('when a control does not exist: row, decision or test', () => {
    const lean = {
      audit: new Set<string>(),
      decisions: new Map<number, string>(),
      isTest: () => false,
    }
    const missing = unknownControls(components, lean)
    expect(missing).toEqual(expect.arrayContaining(['A01-03', 'D28', 'egress']))
    expect(isTest('infra/threats/model.ts')).toBe(false)
    expect(isTest('infra/threats/no-such.test.ts')).toBe(false)
  })

  it('the day after a review was due', () => {
    const [first] = components as [Component]
    expect(overdue([first], first.reviewBy)).toEqual([])
    expect(overdue([first], '2999-01-01')).toEqual([first.id])
  })

  it('finds tables and purposes where they are written', () => {
    expect(tablesOf('CREATE TABLE a (\n);\n-- CREATE TABLE b\nCREATE TABLE c (\n)')).toEqual([
      'a',
      'c',
    ])
    expect(() => purposesOf('export const none = 1')).toThrow(/not found/)
  })
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App, Stack } from 'aws-cdk-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { environments } from '../../system/environments.ts'
import { type Finding, synthesise } from '../synthesise.ts'
import { summarise, type WrittenSuppression } from '../summary.ts'
import { acknowledge, ledger, ledgerFaults } from './ledger.ts'
import type { Suppression } from './suppression.ts'

const now = new Date('2026-12-01T00:00:00Z')
const folder = mkdtempSync(join(tmpdir(), 'girasol-ledger-'))
afterAll(() => rmSync(folder, { recursive: true }))

const inLedger = ledger.flatMap(({ ids, path }) => ids.map((id) => `${id} ${path}`)).toSorted()

describe.each(environments)('answers to rule packs in $name', (environment) => {
  let unanswered: readonly Finding[]
  let findings: readonly Finding[]
  let written: readonly WrittenSuppression[]
  beforeAll(() => {
    unanswered = synthesise(environment, folder, [], now)
    findings = synthesise(environment, folder, ledger, now)
    written = summarise(folder).flatMap(({ suppressions }) => suppressions)
  }, 60_000)

  it('leave nothing open', () => {
    expect(findings).toEqual([])
  })

  it('are exactly what stands in the templates', () => {
    expect(written.map(({ id, path }) => `${id} ${path}`).toSorted()).toEqual(inLedger)
  })

  it('are each needed: without the ledger the packs find just these', () => {
    const found = unanswered.flatMap(({ rule, paths }) =>
      paths.map((path) => `${rule.replace(/^(?=W\d)/, 'CloudFormation-Validate::')} ${path}`),
    )
    expect(found.toSorted()).toEqual(inLedger)
  })
})

const good: Suppression = {
  ids: ['AwsSolutions-RDS14'],
  path: 'data/Database/Cluster',
  reason: 'A reason that is long enough to say what stands there instead of what was asked for.',
  owner: 'data',
  review: '2027-01-31',
}
const many = (count: number, id: Suppression['ids'][number]): Suppression => ({
  ...good,
  ids: Array.from({ length: count }, () => id),
})

describe('the ledger', () => {
  it('has no fault', () => expect(ledgerFaults(ledger, now)).toEqual([]))
  it('takes a good entry', () => expect(ledgerFaults([good], now)).toEqual([]))

  it.each<[string, Suppression[], string]>([
    ['a thin reason', [{ ...good, reason: 'We know.' }], 'a reason of 8 characters'],
    ['a review that is due', [{ ...good, review: '2026-11-30' }], 'review due'],
    ['a day that is none', [{ ...good, review: '2027-13-45' }], 'review due'],
    ['a whole stack', [{ ...good, path: 'data' }], 'a whole stack'],
    ['a bare rule on rights', [{ ...good, ids: ['AwsSolutions-IAM5' as never] }], 'IAM5 without'],
    ['too many to one pack', [many(16, 'AwsSolutions-RDS14')], '16 answers to AwsSolutions'],
    ['too many in all', [many(41, 'PCI.DSS.321-Any')], '41 answers, at most 40'],
  ])('refuses %s', (_, entries, fault) => {
    expect(ledgerFaults(entries, now)).toEqual([expect.stringContaining(fault)])
  })

  it('speaks of resources only, never of a stack, a construct or nothing', () => {
    const app = new App()
    const stack = new Stack(app, 'data')
    for (const path of [stack.node.path, 'data/Gone']) {
      expect(() => acknowledge(app, [{ ...good, path }])).toThrow('is no resource')
    }
  })
})

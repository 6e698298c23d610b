import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LossLedger, lossNames, simulatePlane } from './index.ts'
import { anyPlane, anySite, rack } from './testing/any-plane.ts'
import { siteOf } from './testing/stations.ts'

function line(ledger: LossLedger | undefined, name: string): number[] {
  return ledger?.lines.find((one) => one.name === name)?.kwh ?? []
}

const total = (kwh: readonly number[]) => kwh.reduce((sum, value) => sum + value, 0)

describe('the ledger of losses', () => {
  it('leads from nominal to delivered energy in every month', () => {
    fc.assert(
      fc.property(anySite, anyPlane, (station, plane) => {
        const year = simulatePlane(siteOf(station), plane, { ledger: true })
        const { nominalKwh, lines, deliveredKwh } = year.ledger as LossLedger
        for (let month = 0; month < 12; month++) {
          const lost = total(lines.map(({ kwh }) => kwh[month] ?? 0))
          const nominal = nominalKwh[month] ?? 0
          expect(nominal - lost).toBeCloseTo(deliveredKwh[month] ?? 0, 6)
          expect(deliveredKwh[month]).toBeCloseTo(year.monthlyKwh[month] ?? 0, 6)
        }
        const dc = lines.slice(-2).map(({ kwh }) => total(kwh))
        expect(total(year.dcMonthlyKwh) - total(dc)).toBeCloseTo(year.annualKwh, 6)
      }),
      { numRuns: 15 },
    )
  })

  it('does not change a figure by being kept', () => {
    fc.assert(
      fc.property(anySite, anyPlane, (station, plane) => {
        const plain = simulatePlane(siteOf(station), plane)
        const kept = simulatePlane(siteOf(station), plane, { ledger: true })
        expect(kept.annualKwh).toBeCloseTo(plain.annualKwh, 6)
      }),
      { numRuns: 8 },
    )
  })

  it('names the losses of the model and each system loss, in the order in which they act', () => {
    const losses = [
      { name: 'wiring', pct: 2 },
      { name: 'mismatch', pct: 3 },
    ]
    const { ledger } = simulatePlane(siteOf('fargo_nd_tmy2'), { ...rack, losses }, { ledger: true })
    const names = lossNames.flatMap((name) => (name === 'system' ? ['wiring', 'mismatch'] : [name]))
    expect(ledger?.lines.map(({ name }) => name)).toEqual(names)
    expect(total(line(ledger, 'mismatch')) / total(line(ledger, 'wiring'))).toBeCloseTo(1.47, 6)
  })

  it('shows each loss where its cause is, and only there', () => {
    const site = siteOf('fargo_nd_tmy2')
    const ledgerOf = (change: object) =>
      simulatePlane(site, { ...rack, ...change }, { ledger: true }).ledger
    const none = ledgerOf({})
    for (const name of ['outsideShade', 'soiling', 'rearLight', 'snow', 'ageing']) {
      expect(total(line(none, name)), name).toBe(0)
    }
    const changes: [string, object][] = [
      ['outsideShade', { shade: { skyPct: 10 } }],
      ['soiling', { soilingPct: [3] }],
      ['snow', { snow: true }],
      ['ageing', { agedPct: 5 }],
    ]
    for (const [name, change] of changes) {
      expect(total(line(ledgerOf(change), name)), name).toBeGreaterThan(0)
    }
    expect(total(line(ledgerOf({ bifaciality: 0.7 }), 'rearLight'))).toBeLessThan(0)
    const summer = line(ledgerOf({ snow: true }), 'snow').slice(5, 8)
    expect(summer).toEqual([0, 0, 0])
  })
})

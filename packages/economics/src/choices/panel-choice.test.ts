import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { usualPlan } from '../../testing/any-plan.ts'
import {
  choosePanels,
  judgeSystem,
  type PanelGoal,
  type PanelOption,
  planPayback,
  verdictOf,
} from '../index.ts'

/** A home that uses 9000 kWh: what is made beyond it earns a quarter. */
function optionAt(panels: number, price = 24): PanelOption {
  const annualKwh = panels * 560
  const used = Math.min(annualKwh, 9000)
  const cents = Math.round(used * price + (annualKwh - used) * price * 0.25)
  const costCents = 1_000_000 + panels * 65_000
  const paybackYears = planPayback({
    ...usualPlan,
    costCents,
    firstYearKwh: annualKwh,
    savings: { kind: 'firstYear', cents, priceRisePctPerYear: 0 },
    operation: { firstYearCents: panels * 1200, risePctPerYear: 0 },
    replacements: [],
    discountPctPerYear: 2,
  })
  return { costCents, annualKwh, paybackYears }
}
const choose = (goal: PanelGoal, most = 30, price = 24) =>
  choosePanels(goal, most, (panels) => optionAt(panels, price))

describe('choosePanels', () => {
  it('fills the roof', () => {
    expect(choose({ kind: 'fillRoof' }, 20)).toEqual({ panels: 20, reasons: ['roofIsFull'] })
  })

  it('covers the use with the fewest panels, or says that the roof is too small', () => {
    expect(choose({ kind: 'coverUse', annualUseKwh: 9000 })).toEqual({
      panels: 17,
      reasons: ['coversUse'],
    })
    expect(choose({ kind: 'coverUse', annualUseKwh: 9000 }, 10)).toEqual({
      panels: 10,
      reasons: ['roofTooSmallForUse'],
    })
    expect(choose({ kind: 'coverUse', annualUseKwh: 0 })).toEqual({
      panels: 0,
      reasons: ['usesNothing'],
    })
  })

  it('spends at most the budget', () => {
    expect(choose({ kind: 'budget', cents: 2_000_000 })).toEqual({
      panels: 15,
      reasons: ['withinBudget'],
    })
    expect(choose({ kind: 'budget', cents: 900_000 })).toEqual({
      panels: 0,
      reasons: ['budgetBelowSmallest'],
    })
    expect(choose({ kind: 'budget', cents: 99_000_000 }).reasons).toEqual([
      'withinBudget',
      'roofIsFull',
    ])
  })

  it('finds the shortest payback, where use and production meet', () => {
    expect(choose({ kind: 'bestPayback' })).toEqual({
      panels: 16,
      reasons: ['shortestPayback', 'fewerPayBackLater', 'morePayBackLater'],
    })
  })

  it('finds it with few looks on a roof of any size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), fc.nat(), (most, nth) => {
        const valley = 1 + (nth % most)
        let looked = 0
        const answer = choosePanels({ kind: 'bestPayback' }, most, (panels) => {
          looked++
          return { costCents: 0, annualKwh: 0, paybackYears: 5 + Math.abs(panels - valley) / 1e4 }
        })
        expect(answer.panels).toBe(valley)
        expect(looked).toBeLessThanOrEqual(24 * 5)
      }),
      { numRuns: 100 },
    )
  })

  it('is never beaten by another number of panels', () => {
    const money = fc.integer({ min: 0, max: 4_000_000 })
    const use = fc.integer({ min: 1, max: 20_000 })
    const most = fc.integer({ min: 1, max: 40 })
    fc.assert(
      fc.property(money, use, most, (cents, annualUseKwh, most) => {
        const all = Array.from({ length: most }, (_, index) => optionAt(index + 1))
        const late = (option?: PanelOption) => option?.paybackYears ?? Infinity
        const best = choose({ kind: 'bestPayback' }, most).panels
        expect(late(all[best - 1])).toBe(Math.min(...all.map(late)))
        const paid = all.filter((option) => option.costCents <= cents).length
        expect(choose({ kind: 'budget', cents }, most).panels).toBe(paid)
        const covering = all.findIndex((option) => option.annualKwh >= annualUseKwh) + 1
        const covered = choose({ kind: 'coverUse', annualUseKwh }, most).panels
        expect(covered).toBe(covering || most)
      }),
      { numRuns: 25 },
    )
  })

  it('says where nothing answers', () => {
    expect(choose({ kind: 'bestPayback' }, 20, 1).reasons).toEqual(['neverPaysBack'])
    expect(choose({ kind: 'fillRoof' }, 0)).toEqual({
      panels: 0,
      reasons: ['noPanelsFit'],
    })
  })

  it('refuses goals that are none', () => {
    expect(() => choose({ kind: 'budget', cents: Number.NaN })).toThrow('numberOutOfRange')
    expect(() => choose({ kind: 'fillRoof' }, 1.5)).toThrow('numberOutOfRange')
  })
})

describe('judgeSystem', () => {
  const judged = (paybackYears: number | null, netPresentValueCents: number) =>
    judgeSystem({ paybackYears, netPresentValueCents })

  it('builds what pays back in time, and warns where money could do better elsewhere', () => {
    expect(judged(8, 100)).toEqual({ build: true, reasons: [] })
    expect(judged(11.7, -100)).toEqual({ build: true, reasons: ['gainsNothing'] })
    expect(judged(20, 0)).toEqual({ build: true, reasons: [] })
    expect(judged(20.1, 100)).toEqual({ build: false, reasons: ['paysBackTooLate'] })
    expect(judged(null, -1)).toEqual({ build: false, reasons: ['neverPaysBack', 'gainsNothing'] })
  })

  it('never says other than the verdict', () => {
    const years = fc.option(fc.double({ min: 0, max: 25, noNaN: true }), { nil: null })
    fc.assert(
      fc.property(years, fc.integer({ min: -1e6, max: 1e6 }), (paybackYears, worth) => {
        const facts = { panels: 10, paybackYears, kwhPerKw: 1200, exportedShare: 0.5 }
        const prices = { priceTenthCentsPerKwh: 180, exportTenthCentsPerKwh: 90 }
        const { code } = verdictOf({ ...facts, ...prices })
        expect(judged(paybackYears, worth).build).toBe(code !== 'notWorthIt')
      }),
      { numRuns: 50 },
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { usualPlan } from '../../testing/any-plan.ts'
import {
  choosePanels,
  judgeSystem,
  moneyFigures,
  type PanelGoal,
  type PanelOption,
  verdictOf,
} from '../index.ts'

/** A home that uses 9000 kWh: what is made beyond it earns a quarter. */
function optionAt(panels: number, price = 24): PanelOption {
  const annualKwh = panels * 560
  const used = Math.min(annualKwh, 9000)
  const cents = Math.round(used * price + (annualKwh - used) * price * 0.25)
  const costCents = 1_000_000 + panels * 65_000
  const { paybackYears, netPresentValueCents } = moneyFigures({
    ...usualPlan,
    costCents,
    firstYearKwh: annualKwh,
    savings: { kind: 'firstYear', cents, priceRisePctPerYear: 0 },
    operation: { firstYearCents: panels * 1200, risePctPerYear: 0 },
    replacements: [],
    discountPctPerYear: 2,
  })
  return { panels, costCents, annualKwh, paybackYears, netPresentValueCents }
}
const choose = (goal: PanelGoal, most = 30, price = 24) =>
  choosePanels(goal, most, (panels) => optionAt(panels, price))

describe('choosePanels', () => {
  it('fills the roof', () => {
    const { option, reasons } = choose({ kind: 'fillRoof' }, 20)
    expect([option?.panels, reasons]).toEqual([20, ['roofIsFull']])
  })

  it('covers the use with the fewest panels, or says that the roof is too small', () => {
    const { option, reasons } = choose({ kind: 'coverUse', annualUseKwh: 9000 })
    expect([option?.panels, reasons]).toEqual([17, ['coversUse']])
    expect(choose({ kind: 'coverUse', annualUseKwh: 9000 }, 10)).toMatchObject({
      option: { panels: 10 },
      reasons: ['roofTooSmallForUse'],
    })
    expect(choose({ kind: 'coverUse', annualUseKwh: 0 })).toMatchObject({
      option: null,
      reasons: ['usesNothing'],
    })
  })

  it('spends at most the budget', () => {
    expect(choose({ kind: 'budget', cents: 2_000_000 })).toMatchObject({
      option: { panels: 15, costCents: 1_975_000 },
      reasons: ['withinBudget'],
    })
    expect(choose({ kind: 'budget', cents: 900_000 })).toMatchObject({
      option: null,
      reasons: ['budgetBelowSmallest'],
    })
    expect(choose({ kind: 'budget', cents: 99_000_000 }).reasons).toEqual([
      'withinBudget',
      'roofIsFull',
    ])
  })

  it('finds the shortest payback, where use and production meet', () => {
    const { option, reasons } = choose({ kind: 'bestPayback' })
    expect(option?.panels).toBe(16)
    expect(reasons).toEqual(['shortestPayback', 'fewerPayBackLater', 'morePayBackLater'])
  })

  it('is never beaten by another number of panels', () => {
    const money = fc.integer({ min: 0, max: 4_000_000 })
    const use = fc.integer({ min: 1, max: 20_000 })
    const most = fc.integer({ min: 1, max: 40 })
    fc.assert(
      fc.property(money, use, most, (cents, annualUseKwh, most) => {
        const all = Array.from({ length: most }, (_, index) => optionAt(index + 1))
        const best = choose({ kind: 'bestPayback' }, most).option
        const late = (option: PanelOption | null) => option?.paybackYears ?? Infinity
        expect(Math.min(...all.map(late))).toBe(late(best))
        const paid = all.filter((option) => option.costCents <= cents)
        expect(choose({ kind: 'budget', cents }, most).option).toEqual(paid.at(-1) ?? null)
        const covering = all.find((option) => option.annualKwh >= annualUseKwh) ?? all.at(-1)
        expect(choose({ kind: 'coverUse', annualUseKwh }, most).option).toEqual(covering)
      }),
      { numRuns: 25 },
    )
  })

  it('says where nothing answers', () => {
    expect(choose({ kind: 'bestPayback' }, 20, 1).reasons).toEqual(['neverPaysBack'])
    expect(choose({ kind: 'fillRoof' }, 0)).toMatchObject({
      option: null,
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

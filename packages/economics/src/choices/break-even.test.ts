import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyPlan, usualPlan } from '../../testing/any-plan.ts'
import { type AnyExplained, breakEven, moneyFigures, recompute, whatWouldChange } from '../index.ts'

const agrees = (figure: AnyExplained): boolean =>
  recompute(figure) === figure.value && figure.parts.every(agrees)

describe('breakEven', () => {
  it('names the price at which the system would just pay back', () => {
    fc.assert(
      fc.property(anyPlan, fc.integer({ min: 5, max: 20 }), (plan, years) => {
        const plain = { ...plan, loan: null, replacements: [] }
        const even = breakEven(moneyFigures(plain), years)
        expect(agrees(even.costCents)).toBe(true)
        const costCents = Math.floor(even.costCents.value)
        if (costCents < 1000) return
        const { paybackYears } = moneyFigures({ ...plain, costCents })
        expect(paybackYears).not.toBeNull()
        expect(paybackYears).toBeLessThanOrEqual(years)
      }),
      { numRuns: 100 },
    )
  })

  it('names the worth of a kWh at which it would', () => {
    const poor = {
      ...usualPlan,
      savings: { kind: 'firstYear', cents: 80_000, priceRisePctPerYear: 0 },
    } as const
    const even = breakEven(moneyFigures(poor), 20)
    const present = even.presentWorthCentsPerKwh?.value ?? 0
    const needed = even.worthCentsPerKwh?.value ?? 0
    expect(present).toBeCloseTo(80_000 / 11_000, 9)
    const cents = Math.round((80_000 * needed) / present)
    const enough = moneyFigures({ ...poor, savings: { ...poor.savings, cents } })
    expect(enough.paybackYears).toBeCloseTo(20, 2)
  })

  it('counts half of a year that is half within', () => {
    const figures = moneyFigures({
      ...usualPlan,
      replacements: [],
      operation: { firstYearCents: 0, risePctPerYear: 0 },
      degradationPctPerYear: 0,
    })
    expect(breakEven(figures, 12.5).costCents.value).toBe(12.5 * 180_000)
  })

  it('says what would change our mind only where we would not build', () => {
    const even = breakEven(moneyFigures({ ...usualPlan, costCents: 6_000_000 }))
    expect(whatWouldChange({ code: 'good' }, even)).toEqual([])
    const [cheaper, dearer] = whatWouldChange({ code: 'notWorthIt' }, even)
    expect(cheaper).toMatchObject({ code: 'systemCostsAtMost' })
    expect(dearer).toMatchObject({ code: 'powerIsWorthAtLeast' })
    const nothing = breakEven(moneyFigures({ ...usualPlan, firstYearKwh: 0 }))
    expect(nothing.worthCentsPerKwh).toBeNull()
    expect(whatWouldChange({ code: 'notWorthIt' }, nothing)).toEqual([])
    expect(() => breakEven(moneyFigures(usualPlan), 26)).toThrow('numberOutOfRange')
  })
})

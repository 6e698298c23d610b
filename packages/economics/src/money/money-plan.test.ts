import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { usualPlan } from '../../testing/any-plan.ts'
import { BadInput, type MoneyPlan, moneyFigures, priceRiseCap } from '../index.ts'

const refusal = (changes: Partial<MoneyPlan>) => {
  try {
    moneyFigures({ ...usualPlan, ...changes })
  } catch (error) {
    return error instanceof BadInput ? [error.code, error.place] : error
  }
  return null
}
const loan = {
  aprPct: 7,
  years: 20,
  paymentsPerYear: 12,
  financedPct: 100,
  dealerFeePct: 0,
} as const

describe('a plan', () => {
  it('is refused with a code and the place', () => {
    expect(refusal({ years: 41 })).toEqual(['numberOutOfRange', { field: 'years' }])
    expect(refusal({ years: 2.5, replacements: [] })).toEqual(['notWholeYears', { field: 'years' }])
    expect(refusal({ costCents: 10.5 })).toEqual(['notWholeCents', { field: 'price' }])
    expect(refusal({ replacements: [{ code: 'battery', year: 26, cents: 1 }] })).toEqual([
      'afterLastYear',
      { field: 'replacements', index: 0 },
    ])
    expect(refusal({ savings: { kind: 'bills', withoutCents: [1], withCents: [1] } })).toEqual([
      'wrongLength',
      { field: 'savings.withoutCents' },
    ])
    expect(refusal({ loan: { ...loan, years: 30 } })).toEqual([
      'loanOutlivesPlan',
      { field: 'loan.years' },
    ])
    expect(refusal({ loan: { ...loan, aprPct: Number.NaN } })).toEqual([
      'numberOutOfRange',
      { field: 'loan.aprPct' },
    ])
  })

  it('may not promise dearer power beyond the cap', () => {
    const rising = (priceRisePctPerYear: number) =>
      refusal({ savings: { kind: 'firstYear', cents: 1, priceRisePctPerYear } })
    expect(rising(priceRiseCap.percent)).toBeNull()
    expect(rising(priceRiseCap.percent + 0.1)).toEqual([
      'numberOutOfRange',
      { field: 'savings.priceRisePctPerYear' },
    ])
  })

  it('throws nothing but BadInput, whatever numbers it is given', () => {
    const odd = fc.oneof(
      fc.double(),
      fc.integer(),
      fc.constantFrom(Number.NaN, Infinity, -Infinity, -1, 1e308, 0),
    )
    const changes = fc.record(
      {
        years: odd,
        costCents: odd,
        firstYearKwh: odd,
        degradationPctPerYear: odd,
        discountPctPerYear: odd,
        savings: fc.record({
          kind: fc.constant('firstYear' as const),
          cents: odd,
          priceRisePctPerYear: odd,
        }),
        operation: fc.record({ firstYearCents: odd, risePctPerYear: odd }),
        loan: fc.record({
          aprPct: odd,
          years: odd,
          paymentsPerYear: fc.constant(12 as const),
          financedPct: odd,
          dealerFeePct: odd,
        }),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(changes, (change) => {
        try {
          const figures = moneyFigures({ ...usualPlan, ...change })
          expect(Number.isFinite(figures.netPresentValueCents)).toBe(true)
          expect(Number.isFinite(figures.levelCostCentsPerKwh)).toBe(true)
        } catch (error) {
          expect(error).toBeInstanceOf(BadInput)
        }
      }),
      { numRuns: 500 },
    )
  })
})

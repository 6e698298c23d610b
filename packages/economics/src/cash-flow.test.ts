import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CashPlan, cumulativeCash, simplePayback } from './index.ts'

const plan: CashPlan = {
  costCents: 1_000_000,
  firstYearSavingsCents: 120_000,
  yearlyExpenseCents: 20_000,
  degradationPctPerYear: 0,
  escalationPctPerYear: 0,
}

describe('cumulativeCash', () => {
  it('starts with the purchase and runs 25 years', () => {
    const cash = cumulativeCash(plan)
    expect(cash).toHaveLength(26)
    expect(cash.slice(0, 3)).toEqual([-1_000_000, -900_000, -800_000])
    expect(cash[25]).toBe(-1_000_000 + 25 * 100_000)
  })

  it('lets output fall linearly and prices compound', () => {
    const falling = cumulativeCash({ ...plan, degradationPctPerYear: 0.5 })
    expect((falling[3] ?? 0) - (falling[2] ?? 0)).toBe(Math.round(120_000 * 0.99) - 20_000)
    const rising = cumulativeCash({ ...plan, escalationPctPerYear: 3 })
    expect((rising[3] ?? 0) - (rising[2] ?? 0)).toBe(Math.round(120_000 * 1.03 ** 2) - 20_000)
  })

  it('holds the price rise within 0..5 %', () => {
    const rising = (percent: number) => cumulativeCash({ ...plan, escalationPctPerYear: percent })
    expect(rising(80)).toEqual(rising(5))
    expect(rising(-4)).toEqual(rising(0))
  })
})

describe('simplePayback', () => {
  it('is cost over yearly gain when nothing changes', () => {
    expect(simplePayback(cumulativeCash(plan))).toBe(10)
    expect(simplePayback(cumulativeCash({ ...plan, costCents: 1_050_000 }))).toBe(10.5)
  })

  it('never comes when savings do not cover the expenses, or too late', () => {
    expect(simplePayback(cumulativeCash({ ...plan, firstYearSavingsCents: 10_000 }))).toBeNull()
    expect(simplePayback(cumulativeCash({ ...plan, costCents: 2_600_000 }))).toBeNull()
    expect(simplePayback(cumulativeCash({ ...plan, costCents: 0 }))).toBeNull()
  })

  it('comes later for a dearer system', () => {
    const cost = fc.integer({ min: 10_000, max: 2_000_000 })
    fc.assert(
      fc.property(cost, fc.integer({ min: 1, max: 500_000 }), (costCents, more) => {
        const soon = simplePayback(cumulativeCash({ ...plan, costCents })) ?? Infinity
        const late = simplePayback(cumulativeCash({ ...plan, costCents: costCents + more }))
        expect(late ?? Infinity).toBeGreaterThanOrEqual(soon)
      }),
    )
  })
})

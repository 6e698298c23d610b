import { describe, expect, it } from 'vitest'
import { type VerdictFacts, verdictOf } from './index.ts'

const facts: VerdictFacts = {
  panels: 20,
  paybackYears: 10,
  kwhPerKw: 1300,
  priceTenthCentsPerKwh: 180,
  exportTenthCentsPerKwh: 180,
  exportedShare: 0.5,
}

describe('verdictOf', () => {
  it('judges by payback', () => {
    const of = (paybackYears: number | null) => verdictOf({ ...facts, paybackYears })
    expect(of(12.5)).toEqual({ code: 'good', reasons: ['paysBackSoon'] })
    expect(of(12.6)).toEqual({ code: 'borderline', reasons: ['paysBackLate'] })
    expect(of(20.1)).toEqual({ code: 'notWorthIt', reasons: ['paysBackTooLate'] })
    expect(of(null)).toEqual({ code: 'notWorthIt', reasons: ['neverPaysBack'] })
  })

  it('says what helps and what stands in the way', () => {
    const strong = verdictOf({ ...facts, kwhPerKw: 1700, priceTenthCentsPerKwh: 300 })
    expect(strong.reasons).toEqual(['paysBackSoon', 'strongSun', 'expensivePower'])
    const poor = verdictOf({
      ...facts,
      paybackYears: 30,
      kwhPerKw: 900,
      priceTenthCentsPerKwh: 110,
      exportTenthCentsPerKwh: 20,
    })
    expect(poor.reasons).toEqual(['paysBackTooLate', 'lowSun', 'cheapPower', 'lowExportCredit'])
  })

  it('does not recommend a roof on which nothing fits', () => {
    const nothing = verdictOf({ ...facts, panels: 0, paybackYears: null })
    expect(nothing).toEqual({ code: 'notWorthIt', reasons: ['noPanelsFit'] })
  })
})

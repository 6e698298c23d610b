import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type MoneyPlan, moneyFigures } from '../index.ts'

/**
 * Cash flows of SAM's residential example: the expected values of ssc's own test
 * (CmodCashLoanTest.PVWattsResidential) and of the default case of SAM 2025, dollars.
 */
type SamCase = {
  source: string
  kwDc: number
  costDollars: number
  itcPct: number
  loanRatePct: number
  loanYears: number
  realDiscountPct: number
  inflationPct: number
  operationDollarsPerKw: number
  degradationPct: number
  billWithout: number[]
  billWith: number[]
  energyKwh: number[]
  operation: number[]
  loanPayment: number
  loanInterest: number[]
  loanBalance: number[]
  taxAndCredit: number[]
  net: number[]
  systemCumulative: number[]
  payback: number | null
  discountedPayback: number | null
  npv: number
  lcoeNominalCents: number
}

const path = join(import.meta.dirname, '../../fixtures/sam-cash-flows.json')
const cases = Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, SamCase>)
const toCents = (dollars: number) => Math.round(dollars * 100)

/** The example as one of our plans: bills and tax effects are given, all else is computed. */
function planOf(sam: SamCase): MoneyPlan {
  const credit = (sam.costDollars * sam.itcPct) / 100
  const years = sam.energyKwh.length - 1
  return {
    years,
    costCents: toCents(sam.costDollars),
    firstYearKwh: sam.energyKwh[1] ?? 0,
    degradationPctPerYear: sam.degradationPct,
    degradation: 'compound',
    savings: {
      kind: 'bills',
      withoutCents: sam.billWithout.slice(1).map(toCents),
      withCents: sam.billWith.slice(1).map(toCents),
    },
    operation: {
      firstYearCents: toCents(sam.operationDollarsPerKw * sam.kwDc),
      risePctPerYear: sam.inflationPct,
    },
    replacements: [],
    incentives: credit > 0 ? [{ code: 'us25D', year: 1, cents: toCents(credit) }] : [],
    loan: {
      aprPct: sam.loanRatePct,
      years: sam.loanYears,
      paymentsPerYear: 1,
      financedPct: 100,
      dealerFeePct: 0,
    },
    taxEffectCents: sam.taxAndCredit
      .slice(1)
      .map((dollars, index) => toCents(dollars - (index === 0 ? credit : 0))),
    discountPctPerYear: 100 * ((1 + sam.realDiscountPct / 100) * (1 + sam.inflationPct / 100) - 1),
  }
}

describe.each(cases)('SAM residential example, %s', (_, sam) => {
  const result = moneyFigures(planOf(sam))

  it('agrees line by line: energy, operation, loan, net and cumulative, to the cents of rounding', () => {
    const near = (cents: number, dollars: number, within: number, what: string) =>
      expect(Math.abs(cents - dollars * 100), what).toBeLessThanOrEqual(within)
    for (const row of result.rows) {
      const year = row.year
      expect(row.energyKwh).toBeCloseTo(sam.energyKwh[year] ?? 0, 4)
      near(-row.operation, sam.operation[year] ?? 0, 0.5001, `operation ${year}`)
      if (year > 0 && year < 25) near(-row.loanPayment, sam.loanPayment, 0.5, `payment ${year}`)
      near(row.loanInterestCents, sam.loanInterest[year] ?? 0, 2.5, `interest ${year}`)
      // Half a cent in each payment grows with the loan's rate: at 7 % to 32 cents in 25 years.
      near(row.loanBalanceCents, sam.loanBalance[year] ?? 0, 35, `balance ${year}`)
      near(row.netCents, sam.net[year] ?? 0, year === 25 ? 35 : 2, `net ${year}`)
      near(row.systemCumulativeCents, sam.systemCumulative[year] ?? 0, year + 1, `system ${year}`)
    }
  })

  it('agrees in payback, net present value and level cost', () => {
    expect(result.paybackYears).toBeCloseTo(sam.payback ?? Number.NaN, 3)
    expect(result.discountedPaybackYears).toBe(sam.discountedPayback)
    expect(Math.abs(result.netPresentValueCents - sam.npv * 100)).toBeLessThanOrEqual(8)
    expect(result.levelCostCentsPerKwh).toBeCloseTo(sam.lcoeNominalCents, 3)
  })

  it('pays the loan back to the cent', () => {
    expect(result.rows.at(-1)?.loanBalanceCents).toBe(0)
    const { loan } = result
    expect(result.totalPaidCents).toBe(
      (loan?.paymentCents ?? 0) * 24 + (loan?.lastPaymentCents ?? 0),
    )
  })
})

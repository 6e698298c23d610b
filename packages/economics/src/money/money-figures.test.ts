import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyPlan, usualPlan } from '../../testing/any-plan.ts'
import {
  columnCodes,
  cumulativeCash,
  internalRatePct,
  type MoneyPlan,
  planPayback,
  moneyFigures,
} from '../index.ts'

const late = (years: number | null) => years ?? Infinity
const runs = { numRuns: 150 }

describe('moneyFigures', () => {
  it('adds up: columns to the year, years to the position', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { rows, lifetimeGainCents, totalPaidCents } = moneyFigures(plan)
        let position = 0
        const wrong = rows.filter((row) => {
          const sum = columnCodes.reduce((total, code) => total + row[code], 0)
          position += row.netCents
          const finite = Object.values(row).every(Number.isFinite)
          return !finite || sum !== row.netCents || position !== row.cumulativeCents
        })
        expect(wrong).toEqual([])
        expect(lifetimeGainCents).toBe(position)
        expect(Number.isInteger(totalPaidCents)).toBe(true)
      }),
      runs,
    )
  })

  it('pays the whole loan back: what was drawn, and the interest', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { loan, rows } = moneyFigures(plan)
        if (loan === null) return
        const paid = loan.years.reduce((sum, year) => sum + year.paymentCents, 0)
        const interest = loan.years.reduce((sum, year) => sum + year.interestCents, 0)
        expect(paid).toBe(loan.principalCents + interest)
        expect(rows.at(-1)?.loanBalanceCents).toBe(0)
        // A payment of a few cents, rounded, may pay a loan of cents back years too early.
        if (loan.years.length <= 2 || loan.paymentCents < 100) return
        expect(loan.years[0]?.paymentCents).toBe(loan.years[1]?.paymentCents)
      }),
      runs,
    )
  })

  it('costs with a loan at 0 % without a fee what it costs in cash, and more with either', () => {
    const lend = (plan: MoneyPlan, aprPct: number, dealerFeePct: number) =>
      moneyFigures({
        ...plan,
        loan: { aprPct, dealerFeePct, years: 15, paymentsPerYear: 12, financedPct: 100 },
      }).totalPaidCents
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const cash = moneyFigures({ ...plan, loan: null }).totalPaidCents
        expect(cash).toBe(plan.costCents)
        expect(lend(plan, 0, 0)).toBe(cash)
        expect(lend(plan, 7, 0)).toBeGreaterThanOrEqual(cash)
        expect(lend(plan, 0, 25)).toBe(cash + Math.round(cash * 0.25))
      }),
      runs,
    )
  })

  it('is worth less the dearer money is, when only the purchase costs', () => {
    const rate = fc.double({ min: 0, max: 30, noNaN: true })
    fc.assert(
      fc.property(anyPlan, rate, rate, (plan, one, other) => {
        const plain = {
          ...plan,
          loan: null,
          replacements: [],
          operation: { firstYearCents: 0, risePctPerYear: 0 },
        }
        const at = (discountPctPerYear: number) =>
          moneyFigures({ ...plain, discountPctPerYear }).netPresentValueCents
        expect(at(Math.max(one, other))).toBeLessThanOrEqual(at(Math.min(one, other)))
      }),
      runs,
    )
  })

  it('never pays back later for more sun, nor for a higher price of power', () => {
    fc.assert(
      fc.property(anyPlan, fc.integer({ min: 0, max: 500_000 }), (plan, more) => {
        if (plan.savings.kind !== 'firstYear') return
        const cents = Number(plan.savings.cents) + more
        const sunnier = moneyFigures({ ...plan, savings: { ...plan.savings, cents } })
        const before = moneyFigures(plan)
        expect(late(sunnier.paybackYears)).toBeLessThanOrEqual(late(before.paybackYears))
        expect(late(sunnier.discountedPaybackYears)).toBeLessThanOrEqual(
          late(before.discountedPaybackYears),
        )
      }),
      runs,
    )
  })

  it('pays back later when money is discounted, and says when a replacement undoes it', () => {
    const usual = moneyFigures(usualPlan)
    expect(usual.paybackYears).toBeGreaterThan(12)
    expect(late(usual.discountedPaybackYears)).toBeGreaterThan(late(usual.paybackYears))
    const undone = moneyFigures({
      ...usualPlan,
      costCents: 1_500_000,
      replacements: [{ code: 'inverter', year: 14, cents: 900_000 }],
    })
    expect(undone.paybackYears).toBeLessThan(13)
    expect(undone.paybackHolds).toBe(false)
    expect(moneyFigures({ ...usualPlan, replacements: [] }).paybackHolds).toBe(true)
  })

  it('says for a purchase in cash what cumulativeCash says', () => {
    const degradation = fc.double({ min: 0, max: 3, noNaN: true })
    const rise = fc.double({ min: 0, max: 5, noNaN: true })
    const cents = fc.integer({ min: 0, max: 500_000 })
    fc.assert(
      fc.property(degradation, rise, cents, (fall, priceRisePctPerYear, saved) => {
        const { rows } = moneyFigures({
          ...usualPlan,
          degradationPctPerYear: fall,
          savings: { kind: 'firstYear', cents: saved, priceRisePctPerYear },
          operation: { firstYearCents: 24_000, risePctPerYear: 0 },
          replacements: [],
        })
        const positions = cumulativeCash({
          costCents: 2_000_000,
          firstYearSavingsCents: saved,
          yearlyExpenseCents: 24_000,
          degradationPctPerYear: fall,
          escalationPctPerYear: priceRisePctPerYear,
        })
        const apart = rows.map(({ cumulativeCents, year }) =>
          Math.abs(cumulativeCents - (positions[year] ?? Number.NaN)),
        )
        // A saving that lies on half a cent may round to either side.
        expect(Math.max(...apart)).toBeLessThanOrEqual(1)
      }),
      runs,
    )
  })

  it('has the same payback alone', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(planPayback(plan)).toBe(moneyFigures(plan).paybackYears)
      }),
      runs,
    )
  })

  it('knows flows by hand: 1,000 paid, 250 a year saved', () => {
    const plan: MoneyPlan = {
      ...usualPlan,
      years: 5,
      costCents: 100_000,
      degradationPctPerYear: 0,
      savings: { kind: 'firstYear', cents: 25_000, priceRisePctPerYear: 0 },
      operation: { firstYearCents: 0, risePctPerYear: 0 },
      replacements: [],
      discountPctPerYear: 0,
    }
    const figures = moneyFigures(plan)
    expect(figures.paybackYears).toBe(4)
    expect(figures.netPresentValueCents).toBe(25_000)
    expect(figures.internalRate.ratePct).toBeCloseTo(7.9308, 4)
    expect(figures.levelCostCentsPerKwh).toBeCloseTo(100_000 / 55_000, 10)
  })
})

describe('internalRatePct', () => {
  const worthAt = (flows: readonly number[], rate: number) =>
    flows.reduce((sum, flow, year) => sum + flow / (1 + rate) ** year, 0)
  const sizeAt = (flows: readonly number[], rate: number) => worthAt(flows.map(Math.abs), rate)

  it('finds the rate at which the flows are worth nothing', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const figures = moneyFigures(plan)
        const { ratePct } = figures.internalRate
        if (ratePct === null) return
        const nets = figures.rows.map(({ netCents }) => netCents)
        const rate = ratePct / 100
        expect(Math.abs(worthAt(nets, rate))).toBeLessThanOrEqual(1e-9 * sizeAt(nets, rate))
      }),
      runs,
    )
  })

  it('gives a rate of any flows only where no other rate is found by looking at a thousand', () => {
    // Yearly discount factors from that of 10,000 percent to that of -99 percent, both included.
    const factors = Array.from({ length: 1000 }, (_, index) => 10_100 ** (index / 999) / 101)
    const flow = fc.integer({ min: -1000, max: 1000 })
    let given = 0
    fc.assert(
      fc.property(fc.array(flow, { minLength: 2, maxLength: 26 }), (flows) => {
        const signs = factors.map((factor) => worthAt(flows, 1 / factor - 1) > 0)
        const seen = signs.filter((sign, index) => index > 0 && sign !== signs[index - 1]).length
        const { ratePct } = internalRatePct(flows)
        if (ratePct === null) {
          expect(seen).not.toBe(1)
          return
        }
        given++
        const rate = ratePct / 100
        expect(Math.abs(worthAt(flows, rate))).toBeLessThanOrEqual(1e-9 * sizeAt(flows, rate))
        expect(seen).toBe(1)
      }),
      { numRuns: 300 },
    )
    expect(given).toBeGreaterThan(50)
  })

  it('knows flows whose sign changes three times: with one rate and with three', () => {
    const usual = [
      -2_000_000,
      ...Array.from({ length: 25 }, (_, year) => (year === 14 ? -50_000 : 180_000)),
    ]
    expect(internalRatePct(usual).ratePct).toBeCloseTo(6.7, 0)
    // (1 - 1.05 d) (1 - 1.2 d) (1 - 1.5 d): worth nothing at 5, 20 and 50 percent.
    expect(internalRatePct([-1, 3.75, -4.635, 1.89])).toEqual({
      ratePct: null,
      reason: 'severalSignChanges',
    })
    expect(internalRatePct([-100, 230, -140]).ratePct).toBeNull()
  })

  it('gives none where there is no honest one, and says why', () => {
    expect(internalRatePct([100, 50])).toEqual({ ratePct: null, reason: 'noSignChange' })
    expect(internalRatePct([])).toEqual({ ratePct: null, reason: 'noSignChange' })
    expect(internalRatePct([-100, 230, -132])).toEqual({
      ratePct: null,
      reason: 'severalSignChanges',
    })
    expect(internalRatePct([-1, 1e9])).toEqual({ ratePct: null, reason: 'outOfRange' })
  })
})

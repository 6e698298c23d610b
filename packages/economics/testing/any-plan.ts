import fc from 'fast-check'
import type { MoneyPlan } from '../src/index.ts'

/** A usual home: 20,000 of cost, 1,800 a year saved. */
export const usualPlan: MoneyPlan = {
  years: 25,
  costCents: 2_000_000,
  firstYearKwh: 11_000,
  degradationPctPerYear: 0.5,
  degradation: 'linear',
  savings: { kind: 'firstYear', cents: 180_000, priceRisePctPerYear: 0 },
  operation: { firstYearCents: 24_000, risePctPerYear: 2.5 },
  replacements: [{ code: 'inverter', year: 13, cents: 200_000 }],
  incentives: [],
  loan: null,
  discountPctPerYear: 5,
}

const cents = (max: number) => fc.integer({ min: 0, max })
const percent = (max: number) => fc.double({ min: 0, max, noNaN: true })

const anyLoan = fc.record({
  aprPct: percent(30),
  years: fc.integer({ min: 1, max: 20 }),
  paymentsPerYear: fc.constantFrom(1 as const, 12 as const),
  financedPct: percent(100),
  dealerFeePct: percent(40),
})

/** Any plan the package accepts, with and without a loan. */
export const anyPlan: fc.Arbitrary<MoneyPlan> = fc.record({
  years: fc.integer({ min: 20, max: 40 }),
  costCents: cents(20_000_000),
  firstYearKwh: percent(60_000),
  degradationPctPerYear: percent(10),
  degradation: fc.constantFrom('linear' as const, 'compound' as const),
  savings: fc.record({
    kind: fc.constant('firstYear' as const),
    cents: cents(2_000_000),
    priceRisePctPerYear: percent(5),
  }),
  operation: fc.record({ firstYearCents: cents(200_000), risePctPerYear: percent(10) }),
  replacements: fc.array(
    fc.record({
      code: fc.constantFrom('inverter' as const, 'battery' as const),
      year: fc.integer({ min: 1, max: 20 }),
      cents: cents(1_500_000),
    }),
    { maxLength: 3 },
  ),
  incentives: fc.array(
    fc.record({
      code: fc.constantFrom('first', 'second'),
      year: fc.integer({ min: 0, max: 20 }),
      cents: cents(500_000),
    }),
    { maxLength: 3 },
  ),
  loan: fc.option(anyLoan, { nil: null }),
  discountPctPerYear: percent(20),
})

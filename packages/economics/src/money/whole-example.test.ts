import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import {
  billPair,
  exampleTimeOfUse,
  meterRules,
  moneyFigures,
  type PriceBook,
  quotePrice,
  type TariffSheet,
  tariffYear,
} from '../index.ts'

/**
 * SAM's residential example (8 kW in Phoenix, default of SAM 2025) from its inputs to its payback
 * with our own price, bills of 25 years and cash flow: only load, production and the tax effect of
 * the loan are SAM's.
 */
type SamCase = {
  billWithout: number[]
  billWith: number[]
  taxAndCredit: number[]
  net: number[]
  payback: number
  npv: number
  lcoeNominalCents: number
}

const folder = join(import.meta.dirname, '../../fixtures')
const cases = JSON.parse(readFileSync(join(folder, 'sam-cash-flows.json'), 'utf8')) as {
  default2025NoCredit: SamCase
}
const sam = cases.default2025NoCredit
const hours = gunzipSync(readFileSync(join(folder, 'sam-residential.csv.gz'))).toString('utf8')
const watts = hours
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => row.split(',').map(Number))
const loadKwh = Float64Array.from(watts, ([use = 0]) => use / 1000)
const madeKwh = Float64Array.from(watts, ([, made = 0]) => made / 1000)
const inflation = 1.025

function price(): number {
  const path = join(import.meta.dirname, '../../../solar-data/data/price-book.json')
  const book = JSON.parse(readFileSync(path, 'utf8')) as PriceBook
  const of = (grows: string) =>
    book.lines
      .filter((line) => line.grows === grows)
      .reduce((sum, line) => sum + line.nationalCentsPerWatt, 0)
  const curve = { ...book.curve, fixedCents: of('fixed') * 8000, centsPerWatt: of('perWatt') }
  return quotePrice(8, { ...book, curve }).nationalTotalCents
}

/** SAM lets all charges rise with inflation. */
function sheetOfYear(year: number): TariffSheet {
  const rise = inflation ** (year - 1)
  return {
    ...exampleTimeOfUse,
    fixedCentsPerMonth: exampleTimeOfUse.fixedCentsPerMonth * rise,
    periods: exampleTimeOfUse.periods.map(({ code, tiers }) => ({
      code,
      tiers: tiers.map((tier) => ({
        ...tier,
        buyCentsPerKwh: tier.buyCentsPerKwh * rise,
        sellCentsPerKwh: tier.sellCentsPerKwh * rise,
      })),
    })),
  }
}

const rules = meterRules('netMeteringKwh', {
  trueUpMonth: 11,
  trueUpCentsPerKwh: 0,
  atTrueUp: 'paid',
})

const bills = Array.from({ length: 25 }, (_, index) => {
  const productionKwh = madeKwh.map((kwh) => kwh * 0.995 ** index)
  return billPair(tariffYear(sheetOfYear(index + 1), null), rules, { loadKwh, productionKwh })
})

describe('SAM residential example, from inputs to payback', () => {
  it('costs 25,281.80', () => expect(price()).toBe(2_528_180))

  it('has the bills of all 25 years within 5 cents, without and with the system', () => {
    const apart = bills.flatMap((pair, index) => [
      Math.abs(pair.without.totalCents - (sam.billWithout[index + 1] ?? 0) * 100),
      Math.abs(pair.with.totalCents - (sam.billWith[index + 1] ?? 0) * 100),
    ])
    expect(Math.max(...apart)).toBeLessThan(5)
  })

  it('flows, pays back and is worth the same', () => {
    const figures = moneyFigures({
      years: 25,
      costCents: price(),
      firstYearKwh: madeKwh.reduce((sum, kwh) => sum + kwh, 0),
      degradationPctPerYear: 0.5,
      degradation: 'compound',
      savings: {
        kind: 'bills',
        withoutCents: bills.map((pair) => pair.without.totalCents),
        withCents: bills.map((pair) => pair.with.totalCents),
      },
      operation: { firstYearCents: 24_000, risePctPerYear: 2.5 },
      replacements: [],
      incentives: [],
      loan: { aprPct: 7, years: 25, paymentsPerYear: 1, financedPct: 100, dealerFeePct: 0 },
      taxEffectCents: sam.taxAndCredit.slice(1).map((dollars) => Math.round(dollars * 100)),
      discountPctPerYear: 100 * (1.064 * inflation - 1),
    })
    const apart = figures.rows.map((row) => Math.abs(row.netCents - (sam.net[row.year] ?? 0) * 100))
    // The last payment of the loan clears what 24 rounded ones left: 33 cents.
    expect(Math.max(...apart.slice(0, 25))).toBeLessThan(5)
    expect(Math.max(...apart)).toBeLessThan(40)
    expect(figures.paybackYears).toBeCloseTo(sam.payback, 3)
    expect(Math.abs(figures.netPresentValueCents - sam.npv * 100)).toBeLessThan(10)
    expect(figures.levelCostCentsPerKwh).toBeCloseTo(sam.lcoeNominalCents, 2)
  })
})

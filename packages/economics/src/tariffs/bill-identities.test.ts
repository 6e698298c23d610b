import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  billPair,
  exampleTimeOfUse,
  flatTariff,
  type MeterKind,
  meterRules,
  type MeterRules,
  plainCharges,
  type TariffSheet,
  tariffYear,
  yearBill,
} from '../index.ts'

const kinds: MeterKind[] = [
  'netMeteringKwh',
  'netMeteringMoney',
  'netBilling',
  'netBillingCarry',
  'buyAllSellAll',
]
const kind = fc.constantFrom(...kinds)
const source = { title: 'made for a test', date: '2026-01-01' }

const flat = (centsPerKwh: number, exportCentsPerKwh = centsPerKwh) =>
  flatTariff({ id: 'flat', name: 'Flat', currency: 'USD', centsPerKwh, exportCentsPerKwh, source })

/** A year of hours from a few numbers, repeatable: a day's wave with a season. */
function wave(peak: number, from: number, phase: number): Float64Array {
  return Float64Array.from({ length: 8760 }, (_, hour) => {
    const day = Math.max(0, Math.sin(((hour % 24) - from) * (Math.PI / 12)))
    return peak * day * (1 + 0.5 * Math.cos((hour / 8760) * 2 * Math.PI + phase))
  })
}

const home = fc
  .record({
    use: fc.double({ min: 0, max: 8, noNaN: true }),
    sun: fc.double({ min: 0, max: 10, noNaN: true }),
    phase: fc.double({ min: 0, max: 6, noNaN: true }),
  })
  .map(({ use, sun, phase }) => ({
    loadKwh: wave(use, 10, phase),
    productionKwh: wave(sun, 6, Math.PI),
  }))

const price = fc.double({ min: 0, max: 90, noNaN: true })
const steps = fc
  .tuple(price, price, price, fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }))
  .map(([one, two, sell, first, second]) => [
    { upToKwh: first, buyCentsPerKwh: one, sellCentsPerKwh: sell },
    { upToKwh: first + second, buyCentsPerKwh: two, sellCentsPerKwh: sell },
    { upToKwh: null, buyCentsPerKwh: one + two, sellCentsPerKwh: sell },
  ])
const charge = fc.double({ min: 0, max: 5000, noNaN: true })
const sheets = fc
  .record({
    peak: steps,
    valley: steps,
    fixed: charge,
    least: charge,
    energy: charge,
    year: charge,
    tax: fc.double({ min: 0, max: 30, noNaN: true }),
  })
  .map((made): TariffSheet => ({
    ...exampleTimeOfUse,
    ...plainCharges,
    periods: [made.valley, made.valley, made.peak, made.peak].map((tiers, at) => ({
      code: `p${at}`,
      tiers,
    })),
    fixedCentsPerMonth: made.fixed,
    billMinimumCentsPerMonth: made.least,
    energyMinimumCentsPerMonth: made.energy,
    billMinimumCentsPerYear: made.year * 4,
    taxPct: made.tax,
  }))
const rules = fc
  .record({
    kind,
    trueUpMonth: fc.integer({ min: 0, max: 11 }),
    atTrueUp: fc.constantFrom('paid' as const, 'rollsOver' as const, 'expires' as const),
    trueUpCentsPerKwh: price,
    creditInSameMonth: fc.boolean(),
    creditPaysFixed: fc.boolean(),
  })
  .map(({ kind, ...changes }): MeterRules => meterRules(kind, changes))

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const half = (hours: Float64Array) => hours.map((kwh) => kwh / 2)

describe('identities of bills', () => {
  it('every month is the sum of its parts and the year the sum of its months, in whole cents', () => {
    fc.assert(
      fc.property(
        sheets,
        rules,
        home,
        fc.boolean(),
        (sheet, rule, { loadKwh, productionKwh }, settled) => {
          const pair = billPair(tariffYear(sheet, 2027), rule, { loadKwh, productionKwh, settled })
          for (const bill of [pair.without, pair.with]) {
            for (const month of bill.months)
              expect(month.totalCents).toBe(sum(Object.values(month.parts)))
            expect(bill.totalCents).toBe(sum(bill.months.map((month) => month.totalCents)))
            expect(bill.totalCents).toBe(sum(Object.values(bill.parts)))
            expect(Number.isSafeInteger(bill.totalCents)).toBe(true)
          }
          expect(pair.totalSavingsCents).toBe(pair.without.totalCents - pair.with.totalCents)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('a price of 0 saves 0', () => {
    fc.assert(
      fc.property(kind, home, (kind, { loadKwh, productionKwh }) => {
        const pair = billPair(tariffYear(flat(0), null), meterRules(kind), {
          loadKwh,
          productionKwh,
        })
        expect(pair.savingsCents).toEqual(Array.from({ length: 12 }, () => 0))
      }),
      { numRuns: 30 },
    )
  })

  it('two half systems earn what one does', () => {
    fc.assert(
      fc.property(price, home, (cents, { loadKwh, productionKwh }) => {
        const tariff = tariffYear(flat(cents), null)
        const saved = (kwh: Float64Array, kind: MeterKind) =>
          billPair(tariff, meterRules(kind), { loadKwh, productionKwh: kwh }).totalSavingsCents
        for (const kind of ['netBilling', 'buyAllSellAll'] as const) {
          const two = 2 * saved(half(productionKwh), kind)
          expect(Math.abs(saved(productionKwh, kind) - two)).toBeLessThanOrEqual(36)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('a higher price never lowers the bill without the system', () => {
    fc.assert(
      fc.property(
        sheets,
        rules,
        home,
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 0, max: 2 }),
        price,
        (sheet, rule, { loadKwh }, period, tier, rise) => {
          const dearer = structuredClone(sheet)
          const step = dearer.periods[period]?.tiers[tier]
          if (step !== undefined) step.buyCentsPerKwh += rise
          const flow = { drawnKwh: loadKwh, fedKwh: new Float64Array(8760) }
          const before = yearBill(tariffYear(sheet, null), rule, flow)
          const after = yearBill(tariffYear(dearer, null), rule, flow)
          // December makes up what the year is short of its minimum: less of it after a dearer summer.
          for (const [at, month] of after.months.slice(0, 11).entries())
            expect(month.totalCents).toBeGreaterThanOrEqual(before.months[at]?.totalCents ?? 0)
          // Half a cent of rounding in each month.
          expect(after.totalCents).toBeGreaterThanOrEqual(before.totalCents - 12)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('credit never pays a fixed charge unless the rules say so', () => {
    fc.assert(
      fc.property(sheets, rules, home, (sheet, rule, { loadKwh, productionKwh }) => {
        if (rule.kind === 'buyAllSellAll' || rule.creditPaysFixed) return
        const { with: bill } = billPair(
          tariffYear(sheet, null),
          { ...rule, atTrueUp: 'expires' },
          { loadKwh, productionKwh },
        )
        for (const { parts, totalCents } of bill.months) {
          expect(-parts.creditCents).toBeLessThanOrEqual(parts.energyCents + 1)
          expect(totalCents).toBeGreaterThanOrEqual(parts.fixedCents - 1)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('full net metering at one price makes every kWh worth that price', () => {
    fc.assert(
      fc.property(price, home, (cents, { loadKwh, productionKwh }) => {
        const small = productionKwh.map((kwh, hour) => Math.min(kwh, (loadKwh[hour] ?? 0) + 0))
        const pair = billPair(tariffYear(flat(cents), null), meterRules('netMeteringKwh'), {
          loadKwh,
          productionKwh: small,
        })
        expect(Math.abs(pair.totalSavingsCents - cents * sum([...small]))).toBeLessThan(13)
      }),
      { numRuns: 30 },
    )
  })
})

describe('credit over the years', () => {
  const loadKwh = wave(1, 10, 0)
  const productionKwh = wave(6, 6, Math.PI)

  it('that rolls over is counted once: paying it out later gives the same as never paying', () => {
    const tariff = tariffYear(flat(20, 8), null)
    const rolled = meterRules('netMeteringMoney', { atTrueUp: 'rollsOver', trueUpMonth: 4 })
    const flow = billPair(tariff, rolled, { loadKwh, productionKwh }).with
    const late = meterRules('netMeteringMoney', { atTrueUp: 'paid', trueUpMonth: 11 })
    const paid = billPair(tariff, late, { loadKwh, productionKwh }).with
    expect(flow.totalCents - flow.closing.cents).toBeCloseTo(paid.totalCents, -1)
  })

  it('in a settled year is what that year leaves', () => {
    const tariff = tariffYear(flat(20, 8), null)
    const rules = meterRules('netBillingCarry', { atTrueUp: 'rollsOver' })
    const first = billPair(tariff, rules, { loadKwh, productionKwh })
    const settled = billPair(tariff, rules, { loadKwh, productionKwh, settled: true })
    expect(first.with.closing.cents).toBeGreaterThan(0)
    expect(settled.totalSavingsCents).toBeGreaterThanOrEqual(first.totalSavingsCents)
  })
})

describe('speed', () => {
  it('makes both bills of a year in less than 5 ms (median of 40; 0.2 to 0.5 ms seen)', () => {
    const tariff = tariffYear(exampleTimeOfUse, 2027)
    const house = { loadKwh: wave(2, 10, 0), productionKwh: wave(5, 6, Math.PI) }
    for (const each of kinds) {
      const rules = meterRules(each)
      const times = Array.from({ length: 40 }, () => {
        const start = performance.now()
        billPair(tariff, rules, { ...house, settled: true })
        return performance.now() - start
      })
      expect(times.sort((one, other) => one - other)[20]).toBeLessThan(5)
    }
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  BadInput,
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
          after.months.forEach((month, at) =>
            expect(month.totalCents).toBeGreaterThanOrEqual(before.months[at]?.totalCents ?? 0),
          )
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

describe('refused bills', () => {
  const year = tariffYear(exampleTimeOfUse, null)
  const some = () => new Float64Array(8760).fill(1)
  const refusal = (run: () => unknown) => {
    try {
      run()
    } catch (error) {
      if (error instanceof BadInput) return { code: error.code, ...error.place }
      throw error
    }
    return null
  }

  it('names hour and field of negative, missing and impossible energy', () => {
    const negative = some()
    negative[17] = -0.5
    const hole = some()
    hole[4000] = Number.NaN
    const bill = (drawnKwh: Float64Array) => () =>
      yearBill(year, meterRules('netBilling'), { drawnKwh, fedKwh: some() })
    expect(refusal(bill(negative))).toEqual({
      code: 'energyNegative',
      field: 'drawnKwh',
      index: 17,
    })
    expect(refusal(bill(hole))).toEqual({
      code: 'numberOutOfRange',
      field: 'drawnKwh',
      index: 4000,
    })
    expect(refusal(bill(new Float64Array(8759)))).toEqual({
      code: 'hoursMissing',
      field: 'drawnKwh',
    })
  })

  it('names wrong rules and years', () => {
    expect(refusal(() => meterRules('netBilling', { trueUpMonth: 12 }))?.code).toBe('trueUpMonth')
    expect(refusal(() => meterRules('barter' as MeterKind))?.code).toBe('meterKind')
    expect(refusal(() => meterRules('netBilling', { atTrueUp: 'never' as 'paid' }))?.code).toBe(
      'trueUpRule',
    )
    expect(
      refusal(() =>
        meterRules('netBilling', { exportRate: { by: 'flat', centsPerKwh: Number.NaN } }),
      )?.code,
    ).toBe('numberOutOfRange')
    expect(
      refusal(() =>
        meterRules('netMeteringKwh', { exportRate: { by: 'hour', centsPerKwh: some() } }),
      )?.code,
    ).toBe('exportRateByHour')
    expect(
      refusal(() =>
        meterRules('netBilling', { exportRate: { by: 'hour', centsPerKwh: new Float64Array(3) } }),
      )?.code,
    ).toBe('hoursMissing')
    expect(refusal(() => tariffYear(exampleTimeOfUse, 2025.5))?.code).toBe('calendarYear')
    expect(
      refusal(() => tariffYear({ ...exampleTimeOfUse, currency: 'GBP' as 'USD' }, null))?.code,
    ).toBe('tariffCurrency')
    expect(refusal(() => tariffYear({ ...exampleTimeOfUse, periods: [] }, null))?.code).toBe(
      'tariffPeriods',
    )
    expect(refusal(() => tariffYear({ ...exampleTimeOfUse, taxPct: Number.NaN }, null))?.code).toBe(
      'tariffCharge',
    )
    expect(
      refusal(() =>
        tariffYear({ ...exampleTimeOfUse, periods: [{ code: 'one', tiers: [] }] }, null),
      )?.code,
    ).toBe('tariffTiers')
  })

  it('knows the weekends of a leap year: 29 February is left out, not its shift', () => {
    const weekendOnly: TariffSheet = {
      ...exampleTimeOfUse,
      weekday: exampleTimeOfUse.weekday.map((row) => row.map(() => 0)),
      weekend: exampleTimeOfUse.weekday.map((row) => row.map(() => 1)),
    }
    const { periodOfHour } = tariffYear(weekendOnly, 2028)
    // 2028-03-04 is a Saturday: day 31 + 28 + 3 of a year without its 29 February.
    expect(periodOfHour[(59 + 3) * 24]).toBe(1)
    expect(periodOfHour[(59 + 2) * 24]).toBe(0)
    expect(tariffYear(weekendOnly, 2025).periodOfHour[3 * 24]).toBe(1)
  })
})

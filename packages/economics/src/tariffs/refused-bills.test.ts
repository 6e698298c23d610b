import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  BadInput,
  billPair,
  exampleTimeOfUse,
  type MeterKind,
  meterRules,
  type MeterRules,
  type TariffSheet,
  tariffYear,
  yearBill,
} from '../index.ts'
import { refusal } from '../refusal.fixture.ts'

const rules = fc
  .constantFrom<MeterKind>(
    'netMeteringKwh',
    'netMeteringMoney',
    'netBilling',
    'netBillingCarry',
    'buyAllSellAll',
  )
  .map((kind) => meterRules(kind))

describe('refused bills', () => {
  const year = tariffYear(exampleTimeOfUse, null)
  const some = () => new Float64Array(8760).fill(1)

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

  it('follows the clock on the wall where it is set forward', () => {
    const standard = tariffYear(exampleTimeOfUse, 2028).periodOfHour
    const summer = tariffYear(exampleTimeOfUse, 2028, 'us').periodOfHour
    const hourOf = (day: number, hour: number) => day * 24 + hour
    // 12 July 2028, a Wednesday: the peak of 15 to 20 o'clock is 14 to 19 in standard time.
    expect([14, 15, 18, 19].map((hour) => standard[hourOf(192, hour)])).toEqual([0, 3, 3, 3])
    expect([13, 14, 18, 19].map((hour) => summer[hourOf(192, hour)])).toEqual([0, 3, 3, 0])
    // Daylight saving from 12 March: the Monday after has its midday an hour earlier.
    expect([9, 10].map((hour) => summer[hourOf(71, hour)])).toEqual([1, 1])
    expect([9, 10].map((hour) => summer[hourOf(67, hour)])).toEqual([0, 1])
    expect(summer.slice(0, 24 * 60)).toEqual(standard.slice(0, 24 * 60))
  })

  it('throws nothing but BadInput whatever is put where, and bills stay finite', () => {
    const odd = fc.constantFrom<unknown>(
      Number.NaN,
      Infinity,
      -Infinity,
      -1,
      1e308,
      0.5,
      '',
      'x',
      null,
      undefined,
      [],
      {},
      [[]],
    )
    const spots: ((made: Made, value: never) => void)[] = [
      (made, value) => (made.sheet.periods = value),
      (made, value) => (made.sheet.weekday = value),
      (made, value) => (made.sheet.weekend = made.sheet.weekend.with(3, value)),
      (made, value) => (made.sheet.weekday[2] = made.sheet.weekday[2]?.with(5, value) ?? value),
      (made, value) => (made.sheet.taxPct = value),
      (made, value) => (made.sheet.fixedCentsPerMonth = value),
      (made, value) => (made.sheet.billMinimumCentsPerYear = value),
      (made, value) => (made.sheet.periods[1] = value),
      (made, value) => (made.sheet.periods[1] = { code: 'x', tiers: value }),
      (made, value) => (made.sheet.periods[1] = { code: 'x', tiers: [value] }),
      (made, value) =>
        (made.sheet.periods[1] = {
          code: 'x',
          tiers: [{ upToKwh: value, buyCentsPerKwh: 1, sellCentsPerKwh: 0 }],
        }),
      (made, value) =>
        (made.sheet.periods[1] = {
          code: 'x',
          tiers: [{ upToKwh: null, buyCentsPerKwh: value, sellCentsPerKwh: value }],
        }),
      (made, value) => (made.rules.exportRate = value),
      (made, value) => (made.rules.exportRate = { by: 'flat', centsPerKwh: value }),
      (made, value) => (made.rules.trueUpMonth = value),
      (made, value) => (made.rules.trueUpCentsPerKwh = value),
      (made, value) => (made.rules.kind = value),
      (made, value) => (made.loadKwh[99] = Number(value)),
      (made, value) => (made.factors.buy = value),
      (made, value) => (made.year = value),
    ]
    fc.assert(
      fc.property(fc.constantFrom(...spots), odd, rules, (put, value, rule) => {
        const made: Made = {
          sheet: structuredClone(exampleTimeOfUse),
          rules: { ...rule },
          loadKwh: some(),
          factors: { buy: 1, sell: 1 },
          year: 2026,
        }
        put(made, value as never)
        try {
          const pair = billPair(tariffYear(made.sheet, made.year), made.rules, {
            loadKwh: made.loadKwh,
            productionKwh: some(),
            factors: made.factors,
          })
          expect(Number.isFinite(pair.totalSavingsCents)).toBe(true)
        } catch (error) {
          expect(error).toBeInstanceOf(BadInput)
        }
      }),
      { numRuns: 400 },
    )
  })
})

type Made = {
  sheet: TariffSheet
  rules: MeterRules
  loadKwh: Float64Array
  factors: { buy: number; sell: number }
  year: number
}

import { roofPlaneFromRectangle } from '@girasol/roof-layout'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dataOf, inputsOf, siteOf } from './home.fixture.ts'
import { sumOf } from './hours.ts'
import { createEstimator, type EstimateInputs, type EstimateResult } from './index.ts'

const estimator = createEstimator(siteOf('boston'))
const data = dataOf('boston')
const inputs = inputsOf('boston')

function resultOf(changes: Partial<EstimateInputs>): EstimateResult {
  return estimator.compute({ ...inputs, ...changes }, data, 'fine').result
}

const meter = fc.constantFrom(
  'netMeteringKwh' as const,
  'netMeteringMoney' as const,
  'netBilling' as const,
  'netBillingCarry' as const,
  'buyAllSellAll' as const,
)
const tenthCents = fc.integer({ min: 0, max: 900 })
const price = fc.oneof(
  fc.record({ kind: fc.constant('flat' as const), tenthCents }),
  fc.record({
    kind: fc.constant('tiered' as const),
    steps: fc.tuple(tenthCents, tenthCents).map(([one, other]) => [
      { upToKwh: 400, tenthCents: one },
      { upToKwh: null, tenthCents: other },
    ]),
  }),
  fc.record({
    kind: fc.constant('timeOfUse' as const),
    offPeakTenthCents: tenthCents,
    peakTenthCents: tenthCents,
    summerPeakTenthCents: fc.option(tenthCents),
    fromHour: fc.integer({ min: 0, max: 23 }),
    toHour: fc.integer({ min: 1, max: 24 }),
    weekends: fc.boolean(),
  }),
)
const charge = fc.integer({ min: 0, max: 5000 })
const tariff = fc.record({
  price,
  meter,
  exportTenthCents: fc.option(tenthCents),
  fixedCentsPerMonth: charge,
  minimumCentsPerMonth: charge,
})
const battery = fc.record({
  capacityKwh: fc.integer({ min: 1, max: 40 }),
  powerKw: fc.integer({ min: 1, max: 12 }),
  mode: fc.constantFrom('selfConsumption' as const, 'timeOfUse' as const),
})

describe('the money of an estimate', () => {
  it('saves nothing where power costs nothing', () => {
    fc.assert(
      fc.property(meter, charge, (kind, fixedCentsPerMonth) => {
        const { money } = resultOf({
          tariff: {
            price: { kind: 'flat', tenthCents: 0 },
            meter: kind,
            exportTenthCents: null,
            fixedCentsPerMonth,
            minimumCentsPerMonth: 0,
          },
        })
        expect(money).toMatchObject({ firstYearSavingsCents: 0, paybackYears: null })
        expect(money.rows.map((row) => row.savings)).toEqual(money.rows.map(() => 0))
      }),
      { numRuns: 15 },
    )
  })

  it('has bills whose months and parts add up, and rows that add up', () => {
    fc.assert(
      fc.property(tariff, fc.option(battery), (changed, stored) => {
        const { bills, money } = resultOf({ tariff: changed, battery: stored })
        expect(sumOf(bills.months.map((month) => month.withoutCents))).toBe(bills.withoutCents)
        expect(sumOf(bills.months.map((month) => month.withCents))).toBe(bills.withCents)
        expect(sumOf(Object.values(bills.parts))).toBe(bills.withCents)
        expect(money.firstYearSavingsCents).toBe(bills.withoutCents - bills.withCents)
        expect(money.rows[1]?.savings).toBe(money.firstYearSavingsCents)
        let position = 0
        for (const row of money.rows) {
          const { year: _, energyKwh: __, netCents, cumulativeCents, ...rest } = row
          const { systemCumulativeCents: ___, ...columns } = rest
          expect(sumOf(Object.values(columns))).toBe(netCents)
          position += netCents
          expect(cumulativeCents).toBe(position)
        }
        expect(money.lifetimeGainCents).toBe(position)
      }),
      { numRuns: 60 },
    )
  })

  it('earns no more with a battery where one price is netted by the kWh', () => {
    fc.assert(
      fc.property(battery, fc.integer({ min: 1, max: 900 }), charge, (stored, cents, fixed) => {
        const netted = {
          price: { kind: 'flat', tenthCents: cents },
          meter: 'netMeteringKwh',
          exportTenthCents: null,
          fixedCentsPerMonth: fixed,
          minimumCentsPerMonth: 0,
        } as const
        const without = resultOf({ tariff: netted }).money
        const { money } = resultOf({ tariff: netted, battery: stored })
        expect(money.firstYearSavingsCents).toBeLessThanOrEqual(without.firstYearSavingsCents)
        expect(money.netPresentValueCents).toBeLessThan(without.netPresentValueCents)
        expect(money.lifetimeGainCents).toBeLessThan(without.lifetimeGainCents)
      }),
      { numRuns: 25 },
    )
  })

  it('earns with a battery where power is dear in the evening and exports are worth little', () => {
    const evening = {
      price: {
        kind: 'timeOfUse',
        offPeakTenthCents: 200,
        peakTenthCents: 600,
        summerPeakTenthCents: null,
        fromHour: 16,
        toHour: 22,
        weekends: true,
      },
      meter: 'netBillingCarry',
      exportTenthCents: 50,
      fixedCentsPerMonth: 0,
      minimumCentsPerMonth: 0,
    } as const
    const stored = { capacityKwh: 13.5, powerKw: 5, mode: 'timeOfUse' } as const
    const without = resultOf({ tariff: evening }).money
    const { money, flows, battery: use } = resultOf({ tariff: evening, battery: stored })
    expect(money.firstYearSavingsCents).toBeGreaterThan(without.firstYearSavingsCents + 20_000)
    expect(flows.usedKwh + flows.exportedKwh + (use?.lostKwh ?? 0)).toBeCloseTo(
      resultOf({}).annualKwh,
      -1,
    )
    const [, first, second] = money.rows
    expect(second?.savings).toBeLessThan((first?.savings ?? 0) * 0.995)
  })

  it('is worth less the more money is worth elsewhere', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 19, noNaN: true }),
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        (rate, more) => {
          const worth = (discountPctPerYear: number) =>
            resultOf({ finance: { loan: null, discountPctPerYear } }).money.netPresentValueCents
          expect(worth(rate + more)).toBeLessThan(worth(rate))
        },
      ),
      { numRuns: 25 },
    )
  })

  it('is the same for one system and for two halves of it', () => {
    const plane = (id: string, x: number) =>
      roofPlaneFromRectangle({
        id,
        azimuthDeg: 180,
        pitchDeg: 20,
        widthM: 8,
        slopeLengthM: 6,
        x,
        y: 0,
      })
    const of = (...planes: ReturnType<typeof plane>[]) =>
      resultOf({
        roof: { planes, rule: 'none', eaveHeightM: 3 },
        panels: { wish: { kind: 'fillRoof' }, removed: [] },
        incentives: [],
      })
    const half = of(plane('one', 0))
    const both = of(plane('one', 0), plane('two', 9))
    const whole = resultOf({
      roof: { planes: [plane('one', 0), plane('two', 9)], rule: 'none', eaveHeightM: 3 },
      panels: { wish: { kind: 'count', panels: 2 * half.panels }, removed: [] },
    })
    expect(both.panels).toBe(2 * half.panels)
    expect(Math.abs(both.annualKwh - 2 * half.annualKwh)).toBeLessThanOrEqual(0.2)
    expect(whole.money).toEqual(both.money)
    const sold = {
      ...inputs.tariff,
      meter: 'buyAllSellAll',
      exportTenthCents: 120,
    } as const
    const earned = (planes: ReturnType<typeof plane>[]) =>
      resultOf({ roof: { planes, rule: 'none', eaveHeightM: 3 }, tariff: sold }).money
        .firstYearSavingsCents
    const one = earned([plane('one', 0)])
    expect(Math.abs(earned([plane('one', 0), plane('two', 9)]) - 2 * one)).toBeLessThanOrEqual(12)
  })
})

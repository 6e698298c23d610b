import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  BadInput,
  type BatterySpec,
  billPair,
  dispatchBattery,
  exampleTimeOfUse,
  flatTariff,
  loadShape,
  type MeterKind,
  meterRules,
  scaleToYear,
  tariffYear,
  usualBattery,
  wornBattery,
} from '../index.ts'

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const battery = fc.record<BatterySpec>({
  capacityKwh: number(0, 40),
  powerKw: number(0, 12),
  roundTrip: number(0.5, 1),
  reserveShare: number(0, 1),
  fadePctPerYear: number(0, 3),
  fadePctPerCycle: number(0, 0.01),
})
const kind = fc.constantFrom<MeterKind>(
  'netMeteringKwh',
  'netMeteringMoney',
  'netBilling',
  'netBillingCarry',
  'buyAllSellAll',
)
const steering = fc.record({
  mode: fc.constantFrom('selfConsumption' as const, 'timeOfUse' as const),
  gridCharging: fc.boolean(),
})
const home = fc.tuple(number(0, 20_000), number(0, 12), number(0, 6)).map(([use, sun, phase]) => ({
  loadKwh: scaleToYear(loadShape('usHome'), use),
  productionKwh: Float64Array.from({ length: 8760 }, (_, hour) => {
    const height = Math.sin(((hour % 24) - 6) * (Math.PI / 12))
    return Math.max(0, height) * sun * (1 + 0.4 * Math.sin(hour / 37 + phase))
  }),
}))
const timeOfUse = tariffYear(exampleTimeOfUse, 2025)
const flat = (cents: number) =>
  tariffYear(
    flatTariff({
      id: 'flat',
      name: 'Flat',
      currency: 'USD',
      centsPerKwh: cents,
      exportCentsPerKwh: cents,
      source: { title: 'test', date: '2026-01-01' },
    }),
    null,
  )

describe('dispatchBattery', () => {
  it('loses no energy in any hour, keeps its limits and its reserve', () => {
    fc.assert(
      fc.property(battery, kind, steering, home, (spec, kind, steer, house) => {
        const rules = meterRules(kind)
        const year = dispatchBattery(timeOfUse, rules, house, spec, steer)
        const oneWay = Math.sqrt(spec.roundTrip)
        let before = spec.capacityKwh * spec.reserveShare
        for (let hour = 0; hour < 8760; hour++) {
          const stored = year.storedKwh[hour] ?? 0
          const change = stored - before
          const into = change > 0 ? change / oneWay : change * oneWay
          const supply = (house.productionKwh[hour] ?? 0) + (year.flow.drawnKwh[hour] ?? 0)
          const use = (house.loadKwh[hour] ?? 0) + (year.flow.fedKwh[hour] ?? 0) + into
          if (Math.abs(supply - use) > 1e-6) expect(supply).toBeCloseTo(use, 6)
          if (Math.abs(into) > spec.powerKw + 1e-6)
            expect(Math.abs(into)).toBeLessThanOrEqual(spec.powerKw)
          if (stored > spec.capacityKwh + 1e-9) expect(stored).toBeLessThanOrEqual(spec.capacityKwh)
          if (stored < spec.capacityKwh * spec.reserveShare - 1e-6)
            expect(stored).toBeGreaterThan(spec.capacityKwh * spec.reserveShare)
          before = stored
        }
        const kept = before - spec.capacityKwh * spec.reserveShare
        expect(year.chargedKwh).toBeCloseTo(year.dischargedKwh + year.lostKwh + kept, 4)
        expect(year.lostKwh).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 40 },
    )
  })

  it('never earns where one price is net metered', () => {
    fc.assert(
      fc.property(
        battery,
        fc.constantFrom<MeterKind>('netMeteringKwh', 'netMeteringMoney'),
        steering,
        home,
        number(0, 60),
        (spec, kind, steer, house, cents) => {
          const tariff = flat(cents)
          const rules = meterRules(kind)
          const alone = billPair(tariff, rules, house).with.totalCents
          const { flow } = dispatchBattery(tariff, rules, house, spec, steer)
          expect(
            billPair(tariff, rules, { ...house, flow }).with.totalCents,
          ).toBeGreaterThanOrEqual(alone)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('steered by prices does not lose where every hour has its price', () => {
    fc.assert(
      fc.property(
        battery,
        fc.boolean(),
        home,
        number(0, 20),
        (spec, gridCharging, house, cents) => {
          const rules = meterRules('netBilling', { exportRate: { by: 'flat', centsPerKwh: cents } })
          const alone = billPair(timeOfUse, rules, house).with.totalCents
          const { flow } = dispatchBattery(timeOfUse, rules, house, spec, {
            mode: 'timeOfUse',
            gridCharging,
          })
          const bill = billPair(timeOfUse, rules, { ...house, flow }).with.totalCents
          // What is left stored at the end of the year has been paid for.
          expect(bill).toBeLessThanOrEqual(alone + spec.capacityKwh * 25 + 12)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('earns by shifting sun into dear evenings, more with cheap hours bought', () => {
    const house = {
      loadKwh: scaleToYear(loadShape('usHome'), 10_000),
      productionKwh: Float64Array.from({ length: 8760 }, (_, hour) =>
        Math.max(0, 4 * Math.sin(((hour % 24) - 6) * (Math.PI / 12))),
      ),
    }
    const rules = meterRules('netBilling', { exportRate: { by: 'flat', centsPerKwh: 4 } })
    const saved = (mode: 'selfConsumption' | 'timeOfUse', gridCharging: boolean) => {
      const { flow } = dispatchBattery(timeOfUse, rules, house, usualBattery, {
        mode,
        gridCharging,
      })
      return billPair(timeOfUse, rules, { ...house, flow }).totalSavingsCents
    }
    const without = billPair(timeOfUse, rules, house).totalSavingsCents
    expect(saved('selfConsumption', false)).toBeGreaterThan(without + 5000)
    expect(saved('timeOfUse', false)).toBeGreaterThanOrEqual(saved('selfConsumption', false) - 500)
    expect(saved('timeOfUse', true)).toBeGreaterThanOrEqual(saved('timeOfUse', false))
  })

  it('shows its losses, and buys nothing from the grid unless allowed', () => {
    const house = { loadKwh: new Float64Array(8760).fill(1), productionKwh: new Float64Array(8760) }
    const rules = meterRules('netBilling')
    const still = dispatchBattery(timeOfUse, rules, house, usualBattery, {
      mode: 'timeOfUse',
      gridCharging: false,
    })
    expect(still.chargedKwh).toBe(0)
    const busy = dispatchBattery(timeOfUse, rules, house, usualBattery, {
      mode: 'timeOfUse',
      gridCharging: true,
    })
    expect(busy.chargedKwh).toBeGreaterThan(1000)
    expect(busy.dischargedKwh / busy.chargedKwh).toBeGreaterThan(0.899)
    expect(busy.dischargedKwh / busy.chargedKwh).toBeLessThan(0.9001)
    expect(busy.cycles).toBeGreaterThan(90)
  })

  it('wears by years and by use', () => {
    expect(wornBattery(usualBattery, 10, 3650).capacityKwh / usualBattery.capacityKwh).toBeCloseTo(
      0.7,
      2,
    )
    expect(wornBattery(usualBattery, 80, 10_000).capacityKwh).toBe(0)
    fc.assert(
      fc.property(battery, number(0, 50), number(0, 50), (spec, one, two) => {
        const [young, old] = one < two ? [one, two] : [two, one]
        expect(wornBattery(spec, old, 0).capacityKwh).toBeLessThanOrEqual(
          wornBattery(spec, young, 0).capacityKwh,
        )
      }),
    )
  })

  it('names an impossible battery', () => {
    const house = { loadKwh: new Float64Array(8760), productionKwh: new Float64Array(8760) }
    const build = (change: Partial<BatterySpec>) => () =>
      dispatchBattery(
        timeOfUse,
        meterRules('netBilling'),
        house,
        { ...usualBattery, ...change },
        { mode: 'selfConsumption', gridCharging: false },
      )
    for (const change of [
      { capacityKwh: -1 },
      { powerKw: Number.NaN },
      { roundTrip: 1.1 },
      { reserveShare: Infinity },
    ]) {
      expect(build(change)).toThrow(BadInput)
    }
  })
})

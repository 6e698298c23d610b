import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addLoads,
  billPair,
  carLoad,
  exampleTimeOfUse,
  heatPumpLoad,
  loadShape,
  loadShapeIds,
  meterRules,
  nearestShape,
  scaleToBills,
  scaleToMonths,
  scaleToYear,
  tariffYear,
} from '../index.ts'
import { refusal } from '../refusal.fixture.ts'
import { decodeShape, encodeShape } from './shape-code.ts'

const total = (hours: Iterable<number>) => [...hours].reduce((sum, kwh) => sum + kwh, 0)

describe('load shapes', () => {
  it('are shares of a year, in seventeen forms', () => {
    expect(loadShapeIds.length).toBe(17)
    for (const id of loadShapeIds) {
      const shape = loadShape(id)
      expect(total(shape)).toBeCloseTo(1, 9)
      expect(shape.every((share) => share > 0 && share < 5 / 8760)).toBe(true)
    }
  })

  it('follow their climates: Phoenix has its peak in a summer afternoon, Fairbanks in winter', () => {
    const peak = (id: 'phoenix' | 'fairbanks') => {
      const shape = loadShape(id)
      const hour = shape.indexOf(Math.max(...shape))
      return { day: Math.floor(hour / 24), hour: hour % 24 }
    }
    expect(peak('phoenix').day).toBeGreaterThan(150)
    expect(peak('phoenix').day).toBeLessThan(245)
    expect(peak('fairbanks').day < 60 || peak('fairbanks').day > 330).toBe(true)
    expect(peak('phoenix').hour).toBeGreaterThan(14)
  })

  it('are carried to a part in eight thousand of their peak', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }),
        (values) => {
          const shape = [...values, 1]
          decodeShape(encodeShape(shape)).forEach((value, at) => {
            expect(Math.abs(value - (shape[at] ?? 0))).toBeLessThan(1 / 15_000)
          })
        },
      ),
    )
  })

  it('finds the nearest climate', () => {
    expect(nearestShape(39.74, -104.99)).toBe('boulder')
    expect(nearestShape(40.71, -74)).toBe('baltimore')
    expect(nearestShape(26.1, -80.1)).toBe('miami')
  })
})

describe('scaled loads', () => {
  const shape = loadShape('usHome')
  const kwh = fc.double({ min: 0, max: 5000, noNaN: true })

  it('add up to the year and to each month', () => {
    fc.assert(
      fc.property(kwh, fc.array(kwh, { minLength: 12, maxLength: 12 }), (year, months) => {
        expect(total(scaleToYear(shape, year))).toBeCloseTo(year, 6)
        expect(total(scaleToMonths(shape, months))).toBeCloseTo(total(months), 6)
      }),
      { numRuns: 30 },
    )
  })

  it('reproduce the bills they are scaled to', () => {
    const tariff = tariffYear(exampleTimeOfUse, 2025)
    const rules = meterRules('netMeteringKwh')
    const bills = [9500, 8700, 9000, 7600, 8100, 12_000, 16_900, 17_700, 12_100, 8400, 8300, 9600]
    const loadKwh = scaleToBills(shape, bills, tariff, rules)
    const { without } = billPair(tariff, rules, { loadKwh, productionKwh: new Float64Array(8760) })
    expect(without.months.map((month) => month.totalCents)).toEqual(bills)
  })

  it('refuse bills below the fixed charge, wrong counts and impossible numbers', () => {
    const tariff = tariffYear(exampleTimeOfUse, null)
    const rules = meterRules('netMeteringKwh')
    const bills = Array.from({ length: 12 }, () => 9000)
    const scale = (cents: number[]) => () => scaleToBills(shape, cents, tariff, rules)
    expect(refusal(scale(bills.with(4, 500)))).toEqual({ code: 'billBelowFixed', index: 4 })
    expect(refusal(scale(bills.slice(1)))?.code).toBe('monthsNeeded')
    expect(refusal(scale(bills.with(2, Number.NaN)))).toMatchObject({
      code: 'numberOutOfRange',
      index: 2,
    })
    expect(refusal(scale(bills.with(2, 999_999_999)))).toEqual({ code: 'billTooHigh', index: 2 })
    expect(refusal(() => scaleToYear(shape, -1))?.code).toBe('numberOutOfRange')
    expect(refusal(() => scaleToYear(new Float64Array(8760), 10))?.code).toBe('shapeEmpty')
    expect(refusal(() => scaleToMonths(shape, [1]))?.code).toBe('monthsNeeded')
  })
})

describe('adders', () => {
  it('a car charges from its hour until full, every day', () => {
    const load = carLoad({ kwhPerYear: 3650, powerKw: 7, startHour: 22 })
    expect(total(load)).toBeCloseTo(3650, 6)
    expect([21, 22, 23, 24].map((hour) => load[hour])).toEqual([0, 7, 3, 0])
    expect(refusal(() => carLoad({ kwhPerYear: 90_000, powerKw: 7, startHour: 22 }))?.code).toBe(
      'carNeverFull',
    )
  })

  it('a heat pump follows the cold, and a warm place has none', () => {
    const cold = Float64Array.from({ length: 8760 }, (_, hour) => (hour < 4380 ? -5 : 25))
    const load = heatPumpLoad(4000, cold)
    expect(total(load)).toBeCloseTo(4000, 6)
    expect(load[5000]).toBe(0)
    expect(total(heatPumpLoad(4000, new Float64Array(8760).fill(30)))).toBe(0)
    expect(refusal(() => heatPumpLoad(1, [1, 2]))?.code).toBe('hoursMissing')
    expect(refusal(() => heatPumpLoad(1, cold.with(7, Number.NaN)))).toMatchObject({ index: 7 })
  })

  it('loads add up', () => {
    const one = carLoad({ kwhPerYear: 365, powerKw: 1, startHour: 0 })
    expect(total(addLoads(one, one, one))).toBeCloseTo(1095, 6)
  })
})

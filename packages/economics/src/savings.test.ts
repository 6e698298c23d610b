import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthlyFlows, monthlySavings, monthlyUseKwh } from './index.ts'

/** Production between 9 and 17 o'clock, `watts` every day. */
function sunnyHours(watts: number): Float64Array {
  return Float64Array.from({ length: 8760 }, (_, hour) =>
    hour % 24 >= 9 && hour % 24 < 17 ? watts : 0,
  )
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

const watts = fc.integer({ min: 0, max: 20_000 })
const use = fc.integer({ min: 0, max: 40_000 })
const price = fc.integer({ min: 0, max: 600 })

describe('monthlyFlows', () => {
  it('loses no energy', () => {
    fc.assert(
      fc.property(watts, use, (w, annualUseKwh) => {
        const flows = monthlyFlows(sunnyHours(w), annualUseKwh)
        for (const flow of flows) {
          expect(flow.usedAtHomeKwh + flow.exportedKwh).toBeCloseTo(flow.producedKwh, 6)
          expect(flow.usedAtHomeKwh + flow.boughtKwh).toBeCloseTo(flow.usedKwh, 6)
        }
        expect(total(flows.map((flow) => flow.producedKwh))).toBeCloseTo((w * 8 * 365) / 1000, 5)
        expect(total(flows.map((flow) => flow.usedKwh))).toBeCloseTo(annualUseKwh, 6)
      }),
      { numRuns: 30 },
    )
  })

  it('spreads the use over the months as monthlyUseKwh says', () => {
    const months = monthlyUseKwh(10_000)
    monthlyFlows(sunnyHours(0), 10_000).forEach((flow, month) => {
      expect(flow.usedKwh).toBeCloseTo(months[month] ?? 0, 6)
    })
  })
})

describe('monthlySavings', () => {
  it('never saves more than the bill, and nothing without production', () => {
    fc.assert(
      fc.property(watts, use, price, price, (w, annualUseKwh, buy, sell) => {
        const tariff = { priceTenthCentsPerKwh: buy, exportTenthCentsPerKwh: sell }
        const savings = monthlySavings(monthlyFlows(sunnyHours(w), annualUseKwh), tariff)
        expect(total(savings)).toBeLessThanOrEqual((annualUseKwh * buy) / 10 + 12)
        expect(savings.every((cents) => Number.isInteger(cents) && cents >= 0)).toBe(true)
        expect(total(monthlySavings(monthlyFlows(sunnyHours(0), annualUseKwh), tariff))).toBe(0)
      }),
      { numRuns: 40 },
    )
  })

  it('values each kWh alike under full net metering', () => {
    const tariff = { priceTenthCentsPerKwh: 200, exportTenthCentsPerKwh: 200 }
    const flows = monthlyFlows(sunnyHours(1500), 12_000)
    expect(total(monthlySavings(flows, tariff))).toBeCloseTo(1.5 * 8 * 365 * 20, -2)
  })

  it('saves less when exported energy is worth less', () => {
    const flows = monthlyFlows(sunnyHours(4000), 9000)
    const savedAt = (sell: number) =>
      total(monthlySavings(flows, { priceTenthCentsPerKwh: 200, exportTenthCentsPerKwh: sell }))
    expect(savedAt(50)).toBeLessThan(savedAt(100))
    expect(savedAt(0)).toBeGreaterThan(0)
  })

  it('lets credit of the autumn pay for the following January', () => {
    const year = Array.from({ length: 12 }, (_, month) => ({
      producedKwh: month === 11 ? 100 : 0,
      usedKwh: month === 0 ? 100 : 0,
      usedAtHomeKwh: 0,
      exportedKwh: month === 11 ? 100 : 0,
      boughtKwh: month === 0 ? 100 : 0,
    }))
    const tariff = { priceTenthCentsPerKwh: 200, exportTenthCentsPerKwh: 100 }
    expect(monthlySavings(year, tariff)).toEqual([1000, ...Array(11).fill(0)])
  })
})

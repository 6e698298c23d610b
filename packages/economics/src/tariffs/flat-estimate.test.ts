import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  billPair,
  flatTariff,
  loadShape,
  meterRules,
  monthlyFlows,
  monthlySavings,
  scaleToYear,
  tariffYear,
} from '../index.ts'

const cents = fc.integer({ min: 0, max: 600 })

describe('the simple estimate of savings', () => {
  it('is one of these bills: one price, credit carried as money and used at once, a settled year', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 0, max: 12_000 }),
        cents,
        cents,
        (use, watts, priceTenthCentsPerKwh, exportTenthCentsPerKwh) => {
          const hourlyAcW = Float64Array.from({ length: 8760 }, (_, hour) =>
            Math.max(0, watts * Math.sin(((hour % 24) - 6) * (Math.PI / 12))),
          )
          const simple = monthlySavings(monthlyFlows(hourlyAcW, use), {
            priceTenthCentsPerKwh,
            exportTenthCentsPerKwh,
          })
          const tariff = flatTariff({
            id: 'flat',
            name: 'Flat',
            currency: 'USD',
            centsPerKwh: priceTenthCentsPerKwh / 10,
            exportCentsPerKwh: exportTenthCentsPerKwh / 10,
            source: { title: 'made for a test', date: '2026-01-01' },
          })
          const rules = meterRules('netBillingCarry', {
            creditInSameMonth: true,
            atTrueUp: 'rollsOver',
          })
          const { savingsCents } = billPair(tariffYear(tariff, null), rules, {
            loadKwh: scaleToYear(loadShape('usHome'), use),
            productionKwh: hourlyAcW.map((power) => power / 1000),
            settled: true,
          })
          savingsCents.forEach((saved, month) => {
            expect(Math.abs(saved - (simple[month] ?? 0))).toBeLessThanOrEqual(1)
          })
        },
      ),
      { numRuns: 40 },
    )
  })
})

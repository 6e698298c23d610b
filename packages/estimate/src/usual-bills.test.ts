import { BadInput } from '@girasol/economics'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultTariff } from './default-inputs.ts'
import type { EstimateTariff } from './inputs.ts'
import { usualBills } from './usual-bills.ts'

const boston = { latitude: 42.36, longitude: -71.06, timeZone: 'America/New_York' }
const use = { shape: 'nearest', profile: null } as const
const flat = defaultTariff(250)
const timeOfUse: EstimateTariff = {
  ...flat,
  fixedCentsPerMonth: 1000,
  minimumCentsPerMonth: 2000,
  price: {
    kind: 'timeOfUse',
    offPeakTenthCents: 200,
    peakTenthCents: 450,
    summerPeakTenthCents: 600,
    fromHour: 16,
    toHour: 21,
    weekends: false,
  },
}

describe('usualBills', () => {
  it('multiplies where the price is flat', () => {
    const bills = usualBills(use, flat, boston)
    expect(bills.meanCents(0)).toBe(0)
    expect(bills.meanCents(6000)).toBeCloseTo((6000 * 25) / 12, -1)
    expect(bills.annualKwh(12_500)).toBeCloseTo(6000, 0)
  })

  it('finds the use behind any bill, whatever the tariff', () => {
    const bills = usualBills(use, timeOfUse, boston)
    fc.assert(
      fc.property(fc.integer({ min: 2100, max: 300_000 }), (cents) => {
        expect(Math.abs(bills.meanCents(bills.annualKwh(cents)) - cents)).toBeLessThanOrEqual(4)
      }),
      { numRuns: 20 },
    )
  })

  it('answers with the nearest use where no use has the bill', () => {
    expect(usualBills(use, timeOfUse, boston).annualKwh(500)).toBe(0)
    expect(usualBills(use, defaultTariff(0), boston).annualKwh(10_000)).toBe(200_000)
  })

  it('says of an upload without any use that it has no shape', () => {
    const profile = Array.from({ length: 12 }, () => Array.from({ length: 24 }, () => 0))
    const bills = usualBills({ ...use, profile }, flat, boston)
    expect(() => bills.meanCents(100)).toThrow(BadInput)
  })
})

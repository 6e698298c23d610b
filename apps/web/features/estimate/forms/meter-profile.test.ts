import { EstimateInputs } from '@girasol/contract'
import type { MeterUpload } from '@girasol/economics'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meterSummary, monthHourMeans } from './meter-profile.ts'

const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const uploadOf = (hourlyKwh: Float64Array): MeterUpload => ({
  hourlyKwh,
  totalKwh: hourlyKwh.reduce((sum, kwh) => sum + kwh, 0),
  coveredHours: 8760,
  gaps: [],
  from: '2025-01-01',
  to: '2025-12-31',
  form: 'csv',
  usagePoints: [{ id: '1', totalKwh: 1 }],
  hasExports: false,
})

describe('monthHourMeans', () => {
  it('keeps the sum of the year', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 20, noNaN: true }), { minLength: 1, maxLength: 60 }),
        (few) => {
          const year = Float64Array.from({ length: 8760 }, (_, hour) => few[hour % few.length] ?? 0)
          const means = monthHourMeans(year)
          const sum = means.flatMap((month, m) => month.map((kwh) => kwh * (days[m] ?? 0)))
          const whole = year.reduce((total, kwh) => total + kwh, 0)
          expect(Math.abs(sum.reduce((total, kwh) => total + kwh, 0) - whole)).toBeLessThan(0.5)
        },
      ),
      { numRuns: 30 },
    )
  })
  it('puts an hour where it belongs', () => {
    const year = new Float64Array(8760)
    year[(31 + 28) * 24 + 5] = 31
    const means = monthHourMeans(year)
    expect(means[2]?.[5]).toBe(1)
    expect(means.flat().filter((kwh) => kwh > 0)).toHaveLength(1)
  })
})

describe('meterSummary', () => {
  const { profile, annualKwh } = EstimateInputs.shape.use.shape
  it('gives what an estimate takes, or says that it is none', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 3000, noNaN: true }), (kwh) => {
        const summary = meterSummary(uploadOf(new Float64Array(8760).fill(kwh)))
        if (typeof summary === 'string') return
        expect(profile.safeParse(summary.profile).success).toBe(true)
        expect(annualKwh.safeParse(summary.annualKwh).success).toBe(true)
      }),
    )
  })
  it('tells what no home uses and what nobody uses apart', () => {
    expect(meterSummary(uploadOf(new Float64Array(8760).fill(30)))).toBe('tooMuch')
    expect(meterSummary(uploadOf(new Float64Array(8760).fill(Number.NaN)))).toBe('tooMuch')
    expect(meterSummary(uploadOf(new Float64Array(8760)))).toBe('noUse')
  })
})

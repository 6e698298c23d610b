import { describe, expect, it } from 'vitest'
import type { EnergyPrice, EstimateTariff } from './inputs.ts'
import { meteringOf } from './metering.ts'

const tariff: EstimateTariff = {
  price: { kind: 'flat', tenthCents: 200 },
  meter: 'netBillingCarry',
  exportTenthCents: 150,
  fixedCentsPerMonth: 900,
  minimumCentsPerMonth: 1500,
}
const evening: EnergyPrice & { kind: 'timeOfUse' } = {
  kind: 'timeOfUse',
  offPeakTenthCents: 100,
  peakTenthCents: 300,
  summerPeakTenthCents: 400,
  fromHour: 16,
  toHour: 21,
  weekends: false,
}

/** Price of an hour of the year, tenths of a cent. */
function priceAt(price: EnergyPrice, hour: number, timeZone = 'America/Phoenix'): number {
  const { tariff: year } = meteringOf({ ...tariff, price }, timeZone)
  const period = year.sheet.periods[year.periodOfHour[hour] ?? 0]
  return (period?.tiers[0]?.buyCentsPerKwh ?? 0) * 10
}

const hourOf = (day: number, hour: number) => day * 24 + hour
/** A Monday. */
const july = 182

describe('meteringOf', () => {
  it('takes over charges, and exports at the given price', () => {
    const { tariff: year, rules, settled } = meteringOf(tariff, 'America/New_York')
    expect(year.sheet).toMatchObject({ fixedCentsPerMonth: 900, billMinimumCentsPerMonth: 1500 })
    expect(rules.exportRate).toEqual({ by: 'flat', centsPerKwh: 15 })
    expect(rules).toMatchObject({ creditInSameMonth: true, atTrueUp: 'rollsOver' })
    expect(settled).toBe(true)
  })

  it('credits exports as much as they would cost where no price is given', () => {
    const open = meteringOf({ ...tariff, exportTenthCents: null, price: evening }, 'UTC')
    expect(open.rules.exportRate).toEqual({ by: 'tariff' })
    for (const { tiers } of open.tariff.sheet.periods) {
      expect(tiers[0]?.sellCentsPerKwh).toBe(tiers[0]?.buyCentsPerKwh)
    }
  })

  it('pays what net metering leaves in December at the export price only', () => {
    const kwh = { ...tariff, meter: 'netMeteringKwh' } as const
    expect(meteringOf(kwh, 'UTC').rules.trueUpCentsPerKwh).toBe(15)
    expect(meteringOf({ ...kwh, exportTenthCents: null }, 'UTC').rules.trueUpCentsPerKwh).toBe(0)
  })

  it('has its peak in the evening of weekdays, dearer in summer', () => {
    expect(priceAt(evening, hourOf(0, 15))).toBe(100)
    expect(priceAt(evening, hourOf(0, 16))).toBe(300)
    expect(priceAt(evening, hourOf(0, 20))).toBe(300)
    expect(priceAt(evening, hourOf(0, 21))).toBe(100)
    expect(priceAt(evening, hourOf(5, 18))).toBe(100)
    expect(priceAt({ ...evening, weekends: true }, hourOf(5, 18))).toBe(300)
    expect(priceAt(evening, hourOf(july, 18))).toBe(400)
    expect(priceAt({ ...evening, summerPeakTenthCents: null }, hourOf(july, 18))).toBe(300)
  })

  it('follows the clock in summer where the clocks do', () => {
    expect(priceAt(evening, hourOf(july, 15), 'America/New_York')).toBe(400)
    expect(priceAt(evening, hourOf(july, 20), 'America/New_York')).toBe(100)
    expect(priceAt(evening, hourOf(july, 15), 'Pacific/Honolulu')).toBe(100)
  })

  it('knows a peak over midnight, and one that is none', () => {
    const night = { ...evening, fromHour: 22, toHour: 6 }
    expect([21, 22, 23, 0, 5, 6].map((hour) => priceAt(night, hourOf(1, hour)))).toEqual([
      100, 300, 300, 300, 300, 100,
    ])
    const none = { ...evening, fromHour: 7, toHour: 7 }
    expect(priceAt(none, hourOf(1, 7))).toBe(100)
  })

  it('refuses steps that do not rise or end with a bound', () => {
    const steps = (...bounds: (number | null)[]): EstimateTariff => ({
      ...tariff,
      price: {
        kind: 'tiered',
        steps: bounds.map((upToKwh) => ({ upToKwh, tenthCents: 100 })),
      },
    })
    expect(meteringOf(steps(300, 600, null), 'UTC').tariff.sheet.periods).toHaveLength(1)
    for (const wrong of [steps(300), steps(600, 300, null), steps(null, null)]) {
      expect(() => meteringOf(wrong, 'UTC')).toThrow(
        expect.objectContaining({ code: 'tariffTiers' }),
      )
    }
  })
})

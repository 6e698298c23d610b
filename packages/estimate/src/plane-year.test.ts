import { roofPlaneFromRectangle } from '@girasol/roof-layout'
import { describe, expect, it } from 'vitest'
import { dataOf, inputsOf, siteOf } from './home.fixture.ts'
import { planeYear, timesPower } from './plane-year.ts'
import { namedLosses } from './system-losses.ts'

describe('timesPower', () => {
  it('is the year that the model gives for that power', () => {
    const { module } = dataOf('chicago')
    const memory = { site: siteOf('chicago'), kept: new Map<string, unknown>() }
    const inputs = inputsOf('chicago')
    const snowy = { ...inputs, assumptions: { ...inputs.assumptions, snowPct: 5 } }
    const inverter = { dcAcRatio: 1.7, inverterEfficiencyPct: 96 }
    const system = { module, losses: namedLosses(snowy), inverter }
    const sides = [20, 90, 285].map((azimuthDeg, index) =>
      roofPlaneFromRectangle({
        id: `p${index}`,
        azimuthDeg,
        pitchDeg: 10 + 25 * index,
        widthM: 5,
        slopeLengthM: 5,
        x: 0,
        y: 0,
      }),
    )
    for (const plane of sides) {
      const yearOf = (kwDc: number) =>
        planeYear(memory, 'test', plane, system, { kwDc, shade: null })
      const scaled = timesPower(yearOf(1), 7.2)
      const whole = yearOf(7.2)
      expect(scaled.annualKwh).toBeCloseTo(whole.annualKwh, 6)
      const apart = (one: ArrayLike<number>, other: ArrayLike<number>) =>
        Math.max(...Array.from(one, (value, index) => Math.abs(value - (other[index] ?? NaN))))
      expect(apart(scaled.hourlyAcW, whole.hourlyAcW)).toBeLessThan(1e-6)
      expect(apart(scaled.hourlyDcW, whole.hourlyDcW)).toBeLessThan(1e-6)
      for (const [index, { name, kwh }] of whole.ledger.lines.entries()) {
        expect(scaled.ledger.lines[index]?.name).toBe(name)
        expect(apart(scaled.ledger.lines[index]?.kwh ?? [], kwh)).toBeLessThan(1e-6)
      }
      expect(apart(scaled.ledger.nominalKwh, whole.ledger.nominalKwh)).toBeLessThan(1e-6)
      expect(apart(scaled.ledger.deliveredKwh, whole.ledger.deliveredKwh)).toBeLessThan(1e-6)
    }
  })
})

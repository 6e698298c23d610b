import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  avoidedCo2,
  BadInput,
  constantFactors,
  decodeFactors,
  mixFactors,
  recompute,
} from '../index.ts'

const year = (of: (hour: number) => number) =>
  Float64Array.from({ length: 8760 }, (_, hour) => of(hour))
const sun = year((hour) => Math.max(0, Math.sin(((hour % 24) - 6) / 3.8)) * 4000)

describe('avoidedCo2', () => {
  it('counts each hour at its own factor: by night nothing is saved', () => {
    const dayOnly = year((hour) => (hour % 24 === 12 ? 1000 : 0))
    const dirtyNoon = year((hour) => (hour % 24 === 12 ? 0.5 : 100))
    const { kgPerYear, monthlyKg, tree } = avoidedCo2(dayOnly, dirtyNoon)
    expect(kgPerYear).toBeCloseTo(365 * 0.5, 9)
    expect(monthlyKg[1]).toBeCloseTo(28 * 0.5, 9)
    expect(monthlyKg.reduce((sum, kg) => sum + kg, 0)).toBeCloseTo(kgPerYear, 9)
    expect([tree, ...tree.parts].every((figure) => recompute(figure) === figure.value)).toBe(true)
    expect(tree.parts[0]?.parts[1]?.source).toBe('avert-2023')
  })

  it('is the energy times one factor where there is only one', () => {
    const kwh = sun.reduce((sum, watts) => sum + watts, 0) / 1000
    expect(avoidedCo2(sun, constantFactors(129)).kgPerYear).toBeCloseTo(kwh * 1.29 * 0.45359237, 6)
  })

  it('lies between the regions a state is made of, in their proportion', () => {
    const share = fc.double({ min: 0.1, max: 100, noNaN: true })
    fc.assert(
      fc.property(share, share, (one, other) => {
        const mix = mixFactors([
          { sharePct: one, factors: constantFactors(100) },
          { sharePct: other, factors: constantFactors(200) },
        ])
        const expected = (100 * one + 200 * other) / (one + other)
        expect(mix[4321]).toBeCloseTo((expected / 100) * 0.45359237, 9)
      }),
      { numRuns: 30 },
    )
  })

  it('refuses what is no year', () => {
    expect(() => avoidedCo2(new Float64Array(10), sun)).toThrow('wrongLength')
    expect(() => mixFactors([])).toThrow('emptyMix')
    expect(() => decodeFactors(new Uint8Array(5))).toThrow(BadInput)
    const broken = sun.slice()
    broken[77] = Number.NaN
    expect(() => avoidedCo2(broken, sun)).toThrow(
      'numberOutOfRange {"field":"hourlyAcW","index":77}',
    )
  })
})

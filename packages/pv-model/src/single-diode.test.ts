import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellModules } from './cell-modules.ts'
import { powerCurve } from './single-diode.ts'

const modules = Object.values(cellModules)

/** Current at a terminal voltage by bisection on the diode equation itself. */
function currentAt(
  voltage: number,
  p: { light: number; io: number; a: number; rs: number; rsh: number },
) {
  const rest = (i: number) => {
    const diode = voltage + i * p.rs
    return p.light - p.io * (Math.exp(diode / p.a) - 1) - diode / p.rsh - i
  }
  let [low, high] = [-p.light, p.light]
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2
    if (rest(middle) > 0) low = middle
    else high = middle
  }
  return low
}

describe('powerCurve', () => {
  it('gives the nameplate at standard test conditions', () => {
    for (const module of modules) {
      const ratio = powerCurve(module)(1000, 25) / (module.vmp * module.imp)
      expect(Math.abs(ratio - 1)).toBeLessThan(0.003)
    }
  })

  it('finds the top of the curve that a plain search finds', () => {
    for (const module of modules) {
      const p = {
        light: module.lightCurrent * 0.6,
        io: module.saturationCurrent,
        a: module.a,
        rs: module.seriesOhm,
        rsh: module.shuntOhm / 0.6,
      }
      let best = 0
      for (let v = 0; v < module.vmp * 1.4; v += module.vmp / 2000) {
        best = Math.max(best, v * currentAt(v, p))
      }
      expect(powerCurve(module)(600, 25) / best).toBeCloseTo(1, 5)
    }
  })

  it('is never negative, grows with light and falls with heat', () => {
    const light = fc.double({ min: 1, max: 1400, noNaN: true })
    const heat = fc.double({ min: -40, max: 95, noNaN: true })
    fc.assert(
      fc.property(fc.constantFrom(...modules), light, heat, (module, g, celsius) => {
        const power = powerCurve(module)(g, celsius)
        expect(power).toBeGreaterThanOrEqual(0)
        expect(powerCurve(module)(g + 20, celsius)).toBeGreaterThan(power)
        if (g > 50) expect(powerCurve(module)(g, celsius + 5)).toBeLessThan(power)
      }),
      { numRuns: 500 },
    )
    expect(powerCurve(cellModules.standard)(0.99, 20)).toBe(0)
  })
})

import type { CellModule } from './cell-modules.ts'

const zeroKelvin = 273.15
const referenceKelvin = 298.15
const bandGapEv = 1.12
const boltzmannEv = 8.618e-5

/** Newton stops at this share of the thermal voltage: power is flat there, 1e-9 of it is left. */
const closeEnough = 1e-3

/** Power of one module at its best point, W, by irradiance (W/m2) and cell temperature (Celsius). */
export type PowerCurve = (g: number, celsius: number) => number

/**
 * Maximum power by De Soto, Klein, Beckman 2006 with the CEC adjustment. Written in the diode
 * voltage v = V + I Rs the current is explicit, I(v), so Newton on d(power)/dv needs no inner loop;
 * the saturation current enters by its logarithm, added to v/a.
 */
export function powerCurve(module: CellModule): PowerCurve {
  const alpha = module.alphaIsc * (1 - module.adjustPct / 100)
  const logSaturation = Math.log(module.saturationCurrent)
  return (g, celsius) => {
    if (!(g >= 1)) return 0
    const kelvin = Math.max(1, celsius + zeroKelvin)
    const ratio = kelvin / referenceKelvin
    const above = kelvin - referenceKelvin
    const light = (g / 1000) * (module.lightCurrent + alpha * above)
    if (light <= 0) return 0
    const gap = bandGapEv * (1 - 0.0002677 * above)
    const logDark =
      logSaturation +
      3 * Math.log(ratio) +
      (bandGapEv / referenceKelvin - gap / kelvin) / boltzmannEv
    const siemens = g / (1000 * module.shuntOhm)
    return peak(light, logDark, module.a * ratio, module.seriesOhm, siemens)
  }
}

function peak(light: number, logDark: number, a: number, ohm: number, siemens: number): number {
  const open = Math.max(1, Math.log(light) - logDark)
  let v = a * (open - Math.log(1 + open))
  for (let round = 0; round < 12; round++) {
    const diode = Math.exp(v / a + logDark)
    const current = light - diode - v * siemens
    const slope = -diode / a - siemens
    const bend = -diode / (a * a)
    const rise = current + v * slope - 2 * ohm * current * slope
    const curve = 2 * slope + v * bend - 2 * ohm * (slope * slope + current * bend)
    const move = rise / curve
    v -= move
    if (Math.abs(move) < closeEnough * a) break
  }
  const current = light - Math.exp(v / a + logDark) - v * siemens
  return Math.max(0, (v - current * ohm) * current)
}

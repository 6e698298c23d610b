import type { CellModule } from './cell-modules.ts'

const zeroKelvin = 273.15
const referenceKelvin = 298.15
const bandGapEv = 1.12
const boltzmannEv = 8.618e-5

/** The search ends at this share of the thermal voltage: less than 3e-6 of the power is left. */
const closeEnough = 0.05

/** ln(1 + x) of the silicon cells in use, about: only a first guess hangs on it. */
const usualGap = 3.2

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

/**
 * Without series and shunt resistance the best point x = v/a solves exp(x) (1 + x) = light/dark; one
 * step with both resistances comes within a few thousandths, so one Newton step ends the search.
 */
function peak(light: number, logDark: number, a: number, ohm: number, siemens: number): number {
  const open = Math.max(2, Math.log(light) - logDark)
  const first = open - usualGap
  const series = Math.min((2 * ohm * light) / a, 0.5 * first)
  const shunted = Math.max(0.5 * light, light - siemens * a * (2 * first - series))
  let v = a * (Math.log(shunted / (1 + first - series)) - logDark)
  for (let round = 0; ; round++) {
    const diode = Math.exp(v / a + logDark)
    const current = light - diode - v * siemens
    const slope = -diode / a - siemens
    const bend = -diode / (a * a)
    const rise = current + v * slope - 2 * ohm * current * slope
    const curve = 2 * slope + v * bend - 2 * ohm * (slope * slope + current * bend)
    const move = rise / curve
    // The top of the parabola through this point: what is left is of third order in the step.
    if (Math.abs(move) < closeEnough * a || round === 12) {
      return Math.max(0, (v - current * ohm) * current - 0.5 * rise * move)
    }
    v -= move
  }
}

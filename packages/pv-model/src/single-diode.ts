import type { CellModule } from './cell-modules.ts'

const referenceKelvin = 298.15
const bandGapEv = 1.12
const boltzmannEv = 8.618e-5

/**
 * Maximum power of one module, W, at irradiance `g` (W/m2) and cell temperature (Celsius).
 * De Soto, Klein, Beckman 2006, with the CEC adjustment. Written in the diode voltage
 * v = V + I Rs the current is explicit, I(v), so Newton on d(power)/dv needs no inner loop.
 */
export function maximumPower(module: CellModule, g: number, celsius: number): number {
  if (g < 1) return 0
  const kelvin = celsius + 273.15
  const ratio = kelvin / referenceKelvin
  const above = kelvin - referenceKelvin
  const alpha = module.alphaIsc * (1 - module.adjustPct / 100)
  const light = Math.max(0, (g / 1000) * (module.lightCurrent + alpha * above))
  const gap = bandGapEv * (1 - 0.0002677 * above)
  const saturation =
    module.saturationCurrent *
    ratio *
    ratio *
    ratio *
    Math.exp((bandGapEv / referenceKelvin - gap / kelvin) / boltzmannEv)
  const shuntSiemens = g / (1000 * module.shuntOhm)
  return peak(light, saturation, module.a * ratio, module.seriesOhm, shuntSiemens)
}

function peak(light: number, saturation: number, a: number, ohm: number, siemens: number): number {
  const open = Math.log(light / saturation + 1)
  let v = a * (open - Math.log(1 + open))
  for (let round = 0; round < 8; round++) {
    const diode = saturation * Math.exp(v / a)
    const current = light + saturation - diode - v * siemens
    const slope = -diode / a - siemens
    const bend = -diode / (a * a)
    const rise = current + v * slope - 2 * ohm * current * slope
    const curve = 2 * slope + v * bend - 2 * ohm * (slope * slope + current * bend)
    const move = rise / curve
    v -= move
    if (Math.abs(move) < 1e-5 * a) break
  }
  const current = light + saturation - saturation * Math.exp(v / a) - v * siemens
  return Math.max(0, (v - current * ohm) * current)
}

import type { ModuleType } from './array-plane.ts'

/** Reference parameters of the six-parameter single-diode model at 1000 W/m2 and 25 degrees. */
export type CellModule = {
  areaM2: number
  vmp: number
  imp: number
  alphaIsc: number
  a: number
  lightCurrent: number
  saturationCurrent: number
  seriesOhm: number
  shuntOhm: number
  adjustPct: number
  /** Area efficiency 0..1 that row geometry assumes for this type. */
  rowEfficiency: number
}

/** The three fixed modules of the PVWatts v8 engine (ssc 308). */
export const cellModules: Record<ModuleType, CellModule> = {
  standard: {
    areaM2: 1.6864,
    vmp: 35.8,
    imp: 9.01,
    alphaIsc: 0.004755,
    a: 1.65916,
    lightCurrent: 9.51393,
    saturationCurrent: 4.37813e-11,
    seriesOhm: 0.269953,
    shuntOhm: 654.059,
    adjustPct: 5.79586,
    rowEfficiency: 0.19,
  },
  premium: {
    areaM2: 1.6297,
    vmp: 54.7,
    imp: 5.98,
    alphaIsc: 0.0026,
    a: 2.45326,
    lightCurrent: 6.4704,
    saturationCurrent: 2.01784e-11,
    seriesOhm: 0.421231,
    shuntOhm: 261.723,
    adjustPct: 9.56482,
    rowEfficiency: 0.21,
  },
  thinFilm: {
    areaM2: 2.4751,
    vmp: 183.6,
    imp: 2.37,
    alphaIsc: 0.00102,
    a: 7.97293,
    lightCurrent: 2.55475,
    saturationCurrent: 2.69243e-12,
    seriesOhm: 4.60991,
    shuntOhm: 2476.95,
    adjustPct: -2.49865,
    rowEfficiency: 0.18,
  },
}

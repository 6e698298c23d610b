import type { ModuleRating } from './ratings.ts'
import type { SiteExtremes } from './site-extremes.ts'

/** One module's voltages at the extremes of a place, V. */
export type ModuleVoltages = {
  vocColdV: number
  vmpColdV: number
  vmpHotV: number
  hotCellC: number
}

const standardC = 25

/** Upper ends of the rows of NEC table 690.7(A) (crystalline silicon), C, and their factors. */
const coldFactors: readonly (readonly [aboveC: number, factor: number])[] = [
  [25, 1],
  [20, 1.02],
  [15, 1.04],
  [10, 1.06],
  [5, 1.08],
  [0, 1.1],
  [-5, 1.12],
  [-10, 1.14],
  [-15, 1.16],
  [-20, 1.18],
  [-25, 1.2],
  [-30, 1.21],
  [-35, 1.23],
  [-40, 1.25],
]

/**
 * Factor on the rated open-circuit voltage where the maker names no coefficient: NEC table
 * 690.7(A). Below -40 C, where the table ends, it goes on by 0.5 percent a degree.
 */
export function coldFactor(celsius: number): number {
  const row = coldFactors.find(([least]) => celsius >= least)
  return row?.[1] ?? 1.25 + 0.005 * (-40 - celsius)
}

/** Open-circuit voltage of a module at a cell temperature, V: NEC 690.7(A)(1), else the table. */
export function openVoltage(
  { vocV, vocVPerC }: Pick<ModuleRating, 'vocV' | 'vocVPerC'>,
  celsius: number,
): number {
  return vocVPerC === null ? vocV * coldFactor(celsius) : vocV + vocVPerC * (celsius - standardC)
}

/**
 * Voltages of a module at the site's extremes. At sunrise in the cold a cell is as cold as the air.
 * In the heat at 1000 W/m2 it stands (NOCT + 4 - 20) / 800 x 1000 above the air: NOCT is measured at
 * 800 W/m2 and 20 C on an open rack, a roof is 4 degrees warmer (49 to 45 C in PVWatts). The voltage
 * at maximum power follows the coefficient of power, which is the steeper one and so on the safe side.
 */
export function moduleVoltages(module: ModuleRating, site: SiteExtremes): ModuleVoltages {
  const hotCellC = site.hotC + ((module.noctC + 4 - 20) / 800) * 1000
  const running = (celsius: number) =>
    Math.max(0, module.vmpV * (1 + (module.powerPctPerC / 100) * (celsius - standardC)))
  return {
    vocColdV: openVoltage(module, site.coldC),
    vmpColdV: running(site.coldC),
    vmpHotV: running(hotCellC),
    hotCellC,
  }
}

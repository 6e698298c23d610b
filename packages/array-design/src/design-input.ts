import { checkRange, DesignError } from './design-error.ts'
import type { InverterRating, ModuleRating, PlanePanels } from './ratings.ts'
import type { SiteExtremes } from './site-extremes.ts'
import type { dwellingDcV } from './string-options.ts'

/** What weighs in the choice; cents and cents per watt. All are assumptions to show and edit. */
export type DesignWeights = {
  stringCentsPerAcWatt: number
  stringCentsPerUnit: number
  microCentsPerAcWatt: number
  /** What a watt of panels costs installed: a lost watt is worth as much. */
  panelCentsPerWatt: number
}

/**
 * Inverter prices are assumptions of ours between the public benchmarks; 250 cents is the median
 * quote of the price book's market band (EnergySage, second half of 2024).
 */
export const defaultWeights: DesignWeights = {
  stringCentsPerAcWatt: 18,
  stringCentsPerUnit: 30_000,
  microCentsPerAcWatt: 39,
  panelCentsPerWatt: 250,
}

/** What a design is asked for. */
export type DesignInput = {
  planes: readonly PlanePanels[]
  module: ModuleRating
  inverters: readonly InverterRating[]
  site: SiteExtremes
  rules: keyof typeof dwellingDcV
  /** Most DC per AC of any inverter; 1.5 when left out. */
  maxDcAcRatio?: number
  weights?: DesignWeights
}

/** @throws DesignError naming the input and row */
export function checkInput(input: DesignInput): void {
  checkRows(input.planes, 1, 40, 'planes')
  checkRows(input.inverters, 1, 1000, 'inverters')
  input.planes.forEach(checkPlane)
  if (input.planes.reduce((sum, { panels }) => sum + panels, 0) === 0) {
    throw new DesignError('empty', 'planes.panels')
  }
  if (input.planes.reduce((sum, { panels }) => sum + panels, 0) > 200) {
    throw new DesignError('tooMany', 'planes.panels')
  }
  checkModule(input.module)
  input.inverters.forEach(checkInverter)
  checkRange(input.site.coldC, -80, 65, 'site.coldC')
  checkRange(input.site.hotC, input.site.coldC, 65, 'site.hotC')
  checkRange(input.maxDcAcRatio ?? 1.5, 0.5, 3, 'maxDcAcRatio')
  for (const [name, value] of Object.entries(input.weights ?? defaultWeights)) {
    checkRange(value, 0, 1e7, `weights.${name}`)
  }
}

function checkRows(rows: readonly unknown[], least: number, most: number, field: string): void {
  if (rows.length < least) throw new DesignError('empty', field)
  if (rows.length > most) throw new DesignError('tooMany', field)
}

function checkPlane(plane: PlanePanels, index: number): void {
  checkRange(plane.azimuthDeg, -360, 720, 'planes.azimuthDeg', index)
  checkRange(plane.pitchDeg, 0, 90, 'planes.pitchDeg', index)
  checkRange(plane.panels, 0, 200, 'planes.panels', index)
  if (!Number.isInteger(plane.panels)) throw new DesignError('outOfRange', 'planes.panels', index)
  checkRange(plane.shadePct ?? 0, 0, 100, 'planes.shadePct', index)
  const { dcPerKw } = plane
  if (dcPerKw === undefined) return
  if (dcPerKw.length !== 8760) throw new DesignError('wrongLength', 'planes.dcPerKw', index)
  for (let hour = 0; hour < 8760; hour++) {
    checkRange(dcPerKw[hour] ?? Number.NaN, 0, 3000, 'planes.dcPerKw', index)
  }
}

function checkModule(module: ModuleRating): void {
  checkRange(module.watts, 10, 2000, 'module.watts')
  checkRange(module.vocV, 1, 500, 'module.vocV')
  checkRange(module.vmpV, 1, module.vocV, 'module.vmpV')
  checkRange(module.iscA, 0.1, 100, 'module.iscA')
  checkRange(module.impA, 0.1, module.iscA, 'module.impA')
  checkRange(module.vocVPerC ?? 0, -0.02 * module.vocV, 0, 'module.vocVPerC')
  checkRange(module.powerPctPerC, -1, 0, 'module.powerPctPerC')
  checkRange(module.noctC, 20, 80, 'module.noctC')
}

function checkInverter(inverter: InverterRating, index: number): void {
  checkRange(inverter.acW, 50, 100_000, 'inverters.acW', index)
  checkRange(inverter.efficiencyPct, 50, 100, 'inverters.efficiencyPct', index)
  checkRange(inverter.maxDcV, 10, 1500, 'inverters.maxDcV', index)
  checkRange(inverter.mpptHighV, 1, inverter.maxDcV, 'inverters.mpptHighV', index)
  checkRange(inverter.mpptLowV, 1, inverter.mpptHighV, 'inverters.mpptLowV', index)
  checkRange(inverter.inputs, 1, 12, 'inverters.inputs', index)
  if (!Number.isInteger(inverter.inputs)) {
    throw new DesignError('outOfRange', 'inverters.inputs', index)
  }
  checkRange(inverter.maxInputA, 0.1, 1000, 'inverters.maxInputA', index)
  checkRange(inverter.maxIscA, 0.1, 1000, 'inverters.maxIscA', index)
  checkRange(inverter.unitsPerBranch ?? 1, 1, 100, 'inverters.unitsPerBranch', index)
}

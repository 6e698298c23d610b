import type { DesignInput, InverterRating, ModuleRating, PlanePanels } from '../src/index.ts'

/** A module of the usual size. */
export const module400: ModuleRating = {
  id: 'm400',
  watts: 400,
  vocV: 45,
  vmpV: 37,
  iscA: 11.4,
  impA: 10.81,
  vocVPerC: -0.12,
  powerPctPerC: -0.34,
  noctC: 45,
}

/** A string inverter with two inputs, unless told otherwise. */
export function stringInverter(acW: number, more: Partial<InverterRating> = {}): InverterRating {
  return {
    id: `string-${acW}`,
    maker: 'Maker',
    model: `S${acW}`,
    kind: 'string',
    acW,
    efficiencyPct: 97,
    maxDcV: 600,
    mpptLowV: 150,
    mpptHighV: 480,
    inputs: 2,
    maxInputA: 12,
    maxIscA: 18,
    confirmed: true,
    ...more,
  }
}

/** A microinverter for one module. */
export function microInverter(acW = 325, more: Partial<InverterRating> = {}): InverterRating {
  const window = { maxDcV: 60, mpptLowV: 25, mpptHighV: 58, inputs: 1, maxInputA: 12, maxIscA: 15 }
  const name = { id: `micro-${acW}`, maker: 'Maker', model: `M${acW}`, kind: 'micro' as const }
  return {
    ...name,
    acW,
    efficiencyPct: 97,
    ...window,
    unitsPerBranch: 11,
    confirmed: true,
    ...more,
  }
}

/** A plane facing south with some panels. */
export function plane(
  panels: number,
  azimuthDeg = 180,
  more: Partial<PlanePanels> = {},
): PlanePanels {
  return { id: `p${azimuthDeg}`, azimuthDeg, pitchDeg: 25, panels, ...more }
}

/** An input with the record cold of -15 and heat of 38 degrees. */
export function inputOf(planes: PlanePanels[], more: Partial<DesignInput> = {}): DesignInput {
  return {
    planes,
    module: module400,
    inverters: [3000, 3800, 5000, 6000, 7600].map((acW) => stringInverter(acW)),
    site: { coldC: -15, hotC: 38, from: 'record' },
    rules: 'us',
    ...more,
  }
}

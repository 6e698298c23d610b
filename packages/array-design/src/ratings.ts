/** What a module's label says at standard test conditions, and how it changes with temperature. */
export type ModuleRating = {
  id: string
  watts: number
  vocV: number
  vmpV: number
  iscA: number
  impA: number
  /** Open-circuit voltage per degree, V/C (negative); `null` when the maker names none. */
  vocVPerC: number | null
  /** Power per degree, percent/C (negative). */
  powerPctPerC: number
  /** Nominal operating cell temperature, C. */
  noctC: number
}

/** A string inverter, or a microinverter that sits under one module. */
export type InverterRating = {
  id: string
  maker: string
  model: string
  kind: 'string' | 'micro'
  acW: number
  efficiencyPct: number
  /** Never to be passed, V. */
  maxDcV: number
  /** Where it finds the maximum power point at full power, V. */
  mpptLowV: number
  mpptHighV: number
  /** Independent inputs, each with its own tracker. */
  inputs: number
  /** Per input: current it can use, and short-circuit current it withstands, A. */
  maxInputA: number
  maxIscA: number
  /** Microinverters on one 20 A branch circuit. */
  unitsPerBranch?: number
  /** Whether the row was checked against the maker's sheet of this very model. */
  confirmed?: boolean
}

/** Panels on one roof plane. */
export type PlanePanels = {
  id: string
  azimuthDeg: number
  pitchDeg: number
  panels: number
  /** Share of the year's light that near things take, percent; 0 when left out. */
  shadePct?: number
  /** DC power after losses, W per kW of nameplate, hour by hour: makes the clipping exact. */
  dcPerKw?: ArrayLike<number>
}

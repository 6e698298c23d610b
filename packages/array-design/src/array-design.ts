/** Panels of a plane. */
export type PlaneShare = { planeId: string; panels: number }

/** What hangs on one input of one inverter: equal strings of one facing. */
export type InputDesign = {
  /** Inverter and input, from 1. */
  unit: number
  input: number
  strings: number
  panelsPerString: number
  planes: PlaneShare[]
  /** Of a string, V. */
  vocColdV: number
  vmpColdV: number
  vmpHotV: number
  /** Of all strings together at standard test conditions, A. */
  impA: number
  iscA: number
}

export type DesignReason =
  | 'allPanelsUsed'
  | 'facingsOnOwnInputs'
  | 'lowestCost'
  | 'leastLoss'
  | 'shadeFavoursMicro'
  | 'manyFacings'
  | 'stringsTooShort'
  | 'noStringFits'

export type DesignWarning =
  | 'panelsLeftOver'
  | 'coldFromTypicalYear'
  | 'coefficientFromTable'
  | 'inputCurrentCut'
  | 'coldAboveWindow'
  | 'clips'
  | 'oversizedInverter'
  | 'nearVoltageLimit'
  | 'ratingsUnconfirmed'

/** Energy lost against every panel working alone without limit, percent of the year. */
export type DesignLosses = { clippingPct: number; currentPct: number; shadePct: number }

/** One way to connect the panels. */
export type ArrayDesign = {
  kind: 'string' | 'micro'
  inverterId: string
  units: number
  /** Strings by input; empty for microinverters. */
  inputs: InputDesign[]
  /** 20 A branch circuits of microinverters; `null` for strings. */
  branches: number | null
  dcW: number
  acW: number
  dcAcRatio: number
  panelsUsed: number
  leftOver: PlaneShare[]
  losses: DesignLosses
  /** Whether clipping was added up hour by hour or is a hint from the ratio. */
  clippingFrom: 'hours' | 'ratio'
  equipmentCents: number
  /** Equipment plus what the lost watts cost: the lowest wins. */
  scoreCents: number
  reasons: DesignReason[]
  warnings: DesignWarning[]
}

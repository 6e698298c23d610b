/** A flat group of panels and the electrical side behind it. */
export type ArrayPlane = {
  /** Nameplate power at standard test conditions, kW. */
  kwDc: number
  /** Degrees from horizontal, 0..90. */
  tiltDeg: number
  /** The direction it faces, degrees clockwise from north; any turn is accepted. */
  azimuthDeg: number
  mounting: 'roof' | 'openRack'
  moduleType: ModuleType
  /** All system losses before the inverter taken together, percent. */
  losses: number
  dcAcRatio: number
  inverterEfficiencyPct: number
  /** Module area over ground area of an open rack's rows; 0.3 when left out. A roof has no rows. */
  groundCoverRatio?: number
}

export type ModuleType = 'standard' | 'premium' | 'thinFilm'

/** What a plane yields in the typical year. */
export type PlaneYield = {
  annualKwh: number
  /** Twelve values, kWh. */
  monthlyKwh: number[]
  /** Irradiation on the plane after row-to-row shade, kWh/m2, twelve values. */
  poaMonthly: number[]
  /** 8760 values, W; only when asked for. */
  hourlyAcW?: Float64Array
}

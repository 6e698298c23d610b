import type { LossLedger } from './loss-ledger.ts'

/**
 * How the array is held: flush on a roof, in rows on fixed racks, on trackers that turn about one
 * axis (with or without backtracking, which turns rows back before they shade each other), or on
 * trackers that always face the sun.
 */
export type Mounting = 'roof' | 'openRack' | 'oneAxis' | 'oneAxisBacktracking' | 'twoAxis'

export type ModuleType = 'standard' | 'premium' | 'thinFilm'

/** A flat group of panels and the electrical side behind it. */
export type ArrayPlane = {
  /** Nameplate power at standard test conditions, kW. */
  kwDc: number
  /** Degrees from horizontal, 0..90: of the plane, or of the axis of a one-axis tracker. */
  tiltDeg: number
  /** Where plane or axis points, degrees clockwise from north; any turn is accepted. */
  azimuthDeg: number
  mounting: Mounting
  moduleType: ModuleType
  /** System losses before the inverter, percent: taken together, or one by one (see the ledger). */
  losses: number | readonly SystemLoss[]
  dcAcRatio: number
  inverterEfficiencyPct: number
  /** Module area over ground area (GCR) of rows and trackers; 0.3 when left out. A roof has no rows. */
  groundCoverRatio?: number
  /** How far a one-axis tracker turns to each side, degrees, 0..90; 45 when left out. */
  rotationLimitDeg?: number
  /** What the back of a module yields of what its front would, 0..1; 0 when left out. */
  bifaciality?: number
  /** Ground albedo instead of the weather's own: one value or twelve. Outside (0, 1) counts as unknown. */
  albedo?: readonly number[]
  /** Light lost to dirt, percent: one value or twelve. */
  soilingPct?: readonly number[]
  shade?: OutsideShade
  /** Whether snow lies on the array (Marion 2013); needs snow depths in the weather. */
  snow?: boolean
  /** DC power lost since the first year, percent (degradation); 0 when left out. */
  agedPct?: number
}

/** One loss before the inverter, with its own name. */
export type SystemLoss = { name: string; pct: number }

/** Shade from anything but the array's own rows. All parts act together. */
export type OutsideShade = {
  /** Percent of beam light lost: 12 months x 24 hours of the station's clock. */
  monthHourPct?: readonly (readonly number[])[]
  /** Percent of beam light lost by where the sun stands, interpolated in both directions. */
  sunTable?: SunTable
  /** Percent of sky light lost, the same all year. */
  skyPct?: number
}

/** Losses by sun altitude (rows) and azimuth (columns); both rising, degrees; at least two of each. */
export type SunTable = {
  altitudesDeg: readonly number[]
  azimuthsDeg: readonly number[]
  lossPct: readonly (readonly number[])[]
}

/** What a plane yields in the typical year. Lists by month have twelve values. */
export type PlaneYield = {
  annualKwh: number
  monthlyKwh: number[]
  /** Irradiation on the plane after shade and soiling, its rear included, kWh/m2. */
  poaMonthly: number[]
  /** DC energy into the inverter, kWh. */
  dcMonthlyKwh: number[]
  /** Highest AC power of an hour, W. */
  acPeakW: number
  /** Hottest cell of the year, degrees Celsius. */
  cellPeakC: number
  /** Mean cell temperature of the hours in which light reaches the cells, degrees Celsius. */
  cellMeanC: number
  /** How many hours these are. */
  litHours: number
  /** 8760 values, W; only when asked for. */
  hourlyAcW?: Float64Array
  /** DC power into the inverter, 8760 values, W; only when asked for. */
  hourlyDcW?: Float64Array
  /** Where the energy went; only when asked for. */
  ledger?: LossLedger
}

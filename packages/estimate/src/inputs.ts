import type { PriceBook } from '@girasol/economics'
import type { PanelModule } from '@girasol/pv-model'

/**
 * One rectangular roof plane. `x`, `y` are its centre on the plan in metres, x to the east, y to
 * the north; azimuth is the direction the plane faces, degrees clockwise from north. `widthM` runs
 * along the eave, `slopeLengthM` up the slope (not foreshortened).
 */
export type RoofPlane = {
  id: string
  azimuthDeg: number
  pitchDeg: number
  widthM: number
  slopeLengthM: number
  x: number
  y: number
}

export type EstimatePlace = {
  label: string
  zip: string | null
  state: string | null
  /** Degrees, rounded to two decimals: about one kilometre. */
  latitude: number
  longitude: number
  /** IANA zone. */
  timeZone: string
}

export type EstimateAssumptions = {
  soilingPct: number
  shadingPct: number
  snowPct: number
  mismatchPct: number
  wiringPct: number
  connectionsPct: number
  lightInducedPct: number
  nameplatePct: number
  availabilityPct: number
  dcAcRatio: number
  inverterEfficiencyPct: number
  degradationPctPerYear: number
  escalationPctPerYear: number
  /** Clear strip along every edge of a plane, metres. */
  setbackM: number
}

export type EstimateInputs = {
  place: EstimatePlace
  stationId: string
  moduleId: string
  planes: RoofPlane[]
  /** Most panels wanted; `null`: as many as fit. */
  panelLimit: number | null
  annualUseKwh: number
  priceTenthCentsPerKwh: number
  exportTenthCentsPerKwh: number
  assumptions: EstimateAssumptions
}

/** The weather station behind an estimate. */
export type EstimateStation = { id: string; name: string; source: string; years: string }

/** What an estimate needs beside its inputs; the caller looks it up by the ids of the inputs. */
export type EstimateData = {
  station: EstimateStation
  distanceKm: number
  module: PanelModule
  priceBook: PriceBook
}

import type { EstimateAssumptions, EstimateInputs, EstimatePlace, RoofPlane } from './inputs.ts'

/**
 * PVWatts web defaults, together 14.08 % loss; DC/AC 1.2, inverter 96 %. Degradation 0.5 % a year.
 * No rise of the electricity price: exaggerated savings are a known class of complaint. Setback
 * 18 inches, the relaxed ridge rule of IRC R324.6.2.
 */
export const defaultAssumptions: EstimateAssumptions = {
  soilingPct: 2,
  shadingPct: 3,
  snowPct: 0,
  mismatchPct: 2,
  wiringPct: 2,
  connectionsPct: 0.5,
  lightInducedPct: 1.5,
  nameplatePct: 1,
  availabilityPct: 3,
  dcAcRatio: 1.2,
  inverterEfficiencyPct: 96,
  degradationPctPerYear: 0.5,
  escalationPctPerYear: 0,
  setbackM: 0.46,
}

/** A usual roof side to start from: facing south, 5:12 pitch, twelve metres of eave. */
export const defaultPlane: RoofPlane = {
  id: 'plane-1',
  azimuthDeg: 180,
  pitchDeg: 22.6,
  widthM: 12,
  slopeLengthM: 5,
  x: 0,
  y: 0,
}

/**
 * Share of the retail price an exported kWh is credited with. An assumption, for no national figure
 * exists: it lies between full net metering and the far lower rates of net billing.
 */
const exportShare = 0.75

/** First inputs for a place; everything in them can be changed. Prices in tenths of a cent. */
export function defaultInputs(about: {
  place: EstimatePlace
  stationId: string
  moduleId: string
  annualUseKwh: number
  priceTenthCentsPerKwh: number
}): EstimateInputs {
  return {
    ...about,
    planes: [{ ...defaultPlane }],
    panelLimit: null,
    exportTenthCentsPerKwh: Math.round(about.priceTenthCentsPerKwh * exportShare),
    assumptions: { ...defaultAssumptions },
  }
}

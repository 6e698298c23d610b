import { roofPlaneFromRectangle, type RoofPlane } from '@girasol/roof-layout'
import type {
  EstimateAssumptions,
  EstimateInputs,
  EstimatePlace,
  EstimateTariff,
  HomeUse,
  Surroundings,
} from './inputs.ts'

/**
 * PVWatts web defaults, together 14.08 % loss; DC/AC 1.2, inverter 96 %. Degradation 0.5 % a year.
 * No rise of the electricity price: exaggerated savings are a known class of complaint.
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
}

const usualSide = {
  id: 'plane-1',
  azimuthDeg: 180,
  pitchDeg: 22.6,
  widthM: 12,
  slopeLengthM: 5,
  x: 0,
  y: 0,
}

/** A usual roof side to start from: facing south, 5:12 pitch, twelve metres of eave. */
export const defaultPlane: RoofPlane = roofPlaneFromRectangle(usualSide)

export const openSurroundings: Surroundings = { trees: [], buildings: [], horizonDeg: null }

/**
 * Share of the retail price an exported kWh is credited with. An assumption, for no national figure
 * exists: it lies between full net metering and the far lower rates of net billing.
 */
const exportShare = 0.75

/** One price at all hours; credit for exports stays until it is used or the year is settled. */
export function defaultTariff(priceTenthCents: number): EstimateTariff {
  return {
    price: { kind: 'flat', tenthCents: priceTenthCents },
    meter: 'netBillingCarry',
    exportTenthCents: Math.round(priceTenthCents * exportShare),
    fixedCentsPerMonth: 0,
    minimumCentsPerMonth: 0,
  }
}

/** A home that uses that much in a year in the way of its climate. */
export function defaultUse(annualKwh: number): HomeUse {
  return { annualKwh, shape: 'nearest', profile: null, car: null, heatPumpKwh: 0 }
}

/**
 * What money is worth beyond inflation: the real discount rate that SAM starts a home with. Power
 * prices and upkeep are looked at in today's money, so the rate is without inflation, too.
 */
const realDiscountPct = 6.4

/** First inputs for a place; everything in them can be changed. Prices in tenths of a cent. */
export function defaultInputs(about: {
  place: EstimatePlace
  stationId: string
  moduleId: string
  annualUseKwh: number
  priceTenthCentsPerKwh: number
}): EstimateInputs {
  const { place, stationId, moduleId, annualUseKwh, priceTenthCentsPerKwh } = about
  return {
    place,
    stationId,
    moduleId,
    roof: { planes: [roofPlaneFromRectangle(usualSide)], rule: 'usRelaxed', eaveHeightM: 3 },
    surroundings: { ...openSurroundings, trees: [], buildings: [] },
    panels: { wish: { kind: 'fillRoof' }, removed: [] },
    use: defaultUse(annualUseKwh),
    tariff: defaultTariff(priceTenthCentsPerKwh),
    battery: null,
    finance: { loan: null, discountPctPerYear: realDiscountPct },
    adders: [],
    incentives: [],
    assumptions: { ...defaultAssumptions },
  }
}

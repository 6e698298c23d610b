import type { CarCharging, LoadShapeId, MeterKind, PriceBook } from '@girasol/economics'
import type { InverterRating, ModuleRating } from '@girasol/array-design'
import type { PanelModule } from '@girasol/pv-model'
import type { PlanPoint, RoofPlane, SetbackRule } from '@girasol/roof-layout'
import type { IncentiveBook } from '@girasol/economics'

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

/** The planes that panels may lie on, and whose rule on clear strips holds. */
export type EstimateRoof = {
  planes: RoofPlane[]
  rule: SetbackRule['id']
  /** Height of the eaves above the ground, metres. */
  eaveHeightM: number
}

/** A tree on the plan; heights above the ground, metres. */
export type Tree = PlanPoint & {
  id: string
  kind: 'deciduous' | 'evergreen'
  heightM: number
  crownRadiusM: number
  /** Ground to the lowest branches. */
  crownBaseM: number
}

/** A neighbouring building or wall on the plan: a box. `turnDeg`: where its depth points to, clockwise from north. */
export type Building = PlanPoint & {
  id: string
  widthM: number
  depthM: number
  heightM: number
  turnDeg: number
}

export type Surroundings = {
  trees: Tree[]
  buildings: Building[]
  /** Elevations of the skyline, degrees, evenly spaced clockwise from north; `null`: open. */
  horizonDeg: number[] | null
}

/** How many panels are wanted; money in cents. */
export type PanelWish =
  | { kind: 'fillRoof' }
  | { kind: 'coverUse' }
  | { kind: 'bestPayback' }
  | { kind: 'budget'; cents: number }
  | { kind: 'count'; panels: number }

export type EstimatePanels = {
  wish: PanelWish
  /** Places left empty by hand: the panel that holds such a point of a plane is not built. */
  removed: { planeId: string; u: number; v: number }[]
}

/** What the home takes from the socket in a year, and when. */
export type HomeUse = {
  annualKwh: number
  /** `nearest`: the packaged climate nearest to the place. */
  shape: LoadShapeId | 'nearest'
  /** Of an upload: mean use by month and hour of the day, kWh (12 x 24); only its shape counts. */
  profile: number[][] | null
  car: CarCharging | null
  heatPumpKwh: number
}

/** Prices in tenths of a cent per kWh. */
export type EnergyPrice =
  | { kind: 'flat'; tenthCents: number }
  | { kind: 'tiered'; steps: { upToKwh: number | null; tenthCents: number }[] }
  | {
      kind: 'timeOfUse'
      offPeakTenthCents: number
      peakTenthCents: number
      /** May to October; `null`: as in winter. */
      summerPeakTenthCents: number | null
      /** Hours of the clock, 0..24; the peak ends before `toHour`. */
      fromHour: number
      toHour: number
      weekends: boolean
    }

export type EstimateTariff = {
  price: EnergyPrice
  meter: MeterKind
  /** What an exported kWh is credited with; `null`: as much as it would cost at that hour. */
  exportTenthCents: number | null
  fixedCentsPerMonth: number
  minimumCentsPerMonth: number
}

export type EstimateBattery = {
  capacityKwh: number
  powerKw: number
  mode: 'selfConsumption' | 'timeOfUse'
}

export type EstimateLoan = {
  aprPct: number
  years: number
  financedPct: number
  dealerFeePct: number
}

export type EstimateFinance = {
  /** `null`: paid at once. */
  loan: EstimateLoan | null
  /** What money is worth to the household, percent a year, nominal. */
  discountPctPerYear: number
}

export type EstimateAssumptions = {
  soilingPct: number
  /** A general allowance; counts only while nothing is drawn that shades. */
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
}

export type EstimateInputs = {
  place: EstimatePlace
  stationId: string
  moduleId: string
  roof: EstimateRoof
  surroundings: Surroundings
  panels: EstimatePanels
  use: HomeUse
  tariff: EstimateTariff
  battery: EstimateBattery | null
  finance: EstimateFinance
  /** Codes of the price book that this home needs beside the usual; the battery adds its own. */
  adders: string[]
  /** Ids of incentives that the household says it will get; never assumed. */
  incentives: string[]
  assumptions: EstimateAssumptions
}

/** The weather station behind an estimate. */
export type EstimateStation = { id: string; name: string; source: string; years: string }

/** What an estimate needs beside its inputs; the caller looks it up by the ids of the inputs. */
export type EstimateData = {
  station: EstimateStation
  distanceKm: number
  module: PanelModule
  /** Electrical side of the module; `null` where the catalogue has none: no array is designed. */
  moduleRating: ModuleRating | null
  inverters: readonly InverterRating[]
  priceBook: PriceBook
  incentives: IncentiveBook
  /** Marginal emissions of the grid, kg CO2 per kWh by hour (8760); `null` where none are known. */
  co2Factors: Float64Array | null
  /** Day for which incentives are judged, ISO date. */
  today: string
}

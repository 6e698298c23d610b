import { z } from 'zod'
import { Cents, Place } from './parts.ts'

const percent = z.number().min(0).max(100)
const metres = z.number().min(-200).max(200)
/** A mark among the parts of one roof: no text of a person. */
const mark = z
  .string()
  .regex(/^[\w-]+$/)
  .max(36)
const code = z
  .string()
  .regex(/^[\w-]+$/)
  .max(60)
const tenthCents = z.int().min(0).max(20_000)
const chargeCents = z.int().min(0).max(100_000)
const planePoint = z.strictObject({ u: metres, v: metres })
const planPoint = { x: metres, y: metres }

const Obstruction = z.strictObject({
  id: mark,
  kind: z.enum(['vent', 'chimney', 'skylight', 'dormer']),
  clearanceM: z.number().min(0).max(5),
  shape: z.union([
    z.strictObject({ centre: planePoint, radiusM: z.number().min(0.05).max(10) }),
    z.strictObject({ points: z.array(planePoint).min(3).max(12).readonly() }),
  ]),
})

/** One flat side of a roof: its outline in true metres on its surface (u along the eave, v up the slope), with the kind of each edge. */
export const RoofPlane = z.strictObject({
  id: mark,
  azimuthDeg: z.number().min(0).max(360),
  pitchDeg: z.number().min(0).max(75),
  anchor: z.strictObject({ ...planPoint, u: metres, v: metres }),
  outline: z.array(planePoint).min(3).max(24).readonly(),
  edges: z
    .array(z.enum(['eave', 'ridge', 'hip', 'valley', 'rake']))
    .min(3)
    .max(24)
    .readonly(),
  obstructions: z.array(Obstruction).max(20).readonly(),
})
export type RoofPlane = z.infer<typeof RoofPlane>

const Roof = z.strictObject({
  planes: z.array(RoofPlane).min(1).max(12),
  rule: z.enum(['usClassic', 'usRelaxed', 'spain', 'none']),
  eaveHeightM: z.number().min(0).max(30),
})

const Surroundings = z.strictObject({
  trees: z
    .array(
      z.strictObject({
        id: mark,
        ...planPoint,
        kind: z.enum(['deciduous', 'evergreen']),
        heightM: z.number().min(1).max(60),
        crownRadiusM: z.number().min(0.3).max(20),
        crownBaseM: z.number().min(0).max(59),
      }),
    )
    .max(30),
  buildings: z
    .array(
      z.strictObject({
        id: mark,
        ...planPoint,
        widthM: z.number().min(0.1).max(100),
        depthM: z.number().min(0.1).max(100),
        heightM: z.number().min(0.1).max(100),
        turnDeg: z.number().min(0).max(360),
      }),
    )
    .max(20),
  horizonDeg: z.array(z.number().min(0).max(80)).min(4).max(72).nullable(),
})

const Panels = z.strictObject({
  wish: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('fillRoof') }),
    z.strictObject({ kind: z.literal('coverUse') }),
    z.strictObject({ kind: z.literal('bestPayback') }),
    z.strictObject({ kind: z.literal('budget'), cents: Cents.min(0) }),
    z.strictObject({ kind: z.literal('count'), panels: z.int().min(0).max(500) }),
  ]),
  removed: z.array(z.strictObject({ planeId: mark, u: metres, v: metres })).max(500),
})

const Use = z.strictObject({
  annualKwh: z.number().min(0).max(200_000),
  /** `nearest`: the packaged climate nearest to the place. */
  shape: z.enum([
    'nearest',
    'usHome',
    'albuquerque',
    'atlanta',
    'baltimore',
    'boulder',
    'chicago',
    'duluth',
    'fairbanks',
    'helena',
    'houston',
    'lasVegas',
    'losAngeles',
    'miami',
    'minneapolis',
    'phoenix',
    'sanFrancisco',
    'seattle',
  ]),
  profile: z
    .array(z.array(z.number().min(0).max(1000)).length(24))
    .length(12)
    .nullable(),
  car: z
    .strictObject({
      kwhPerYear: z.number().min(0).max(20_000),
      powerKw: z.number().min(1).max(50),
      startHour: z.int().min(0).max(23),
    })
    .nullable(),
  heatPumpKwh: z.number().min(0).max(50_000),
})

const Tariff = z.strictObject({
  price: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('flat'), tenthCents }),
    z.strictObject({
      kind: z.literal('tiered'),
      steps: z
        .array(z.strictObject({ upToKwh: z.number().min(1).max(100_000).nullable(), tenthCents }))
        .min(1)
        .max(6),
    }),
    z.strictObject({
      kind: z.literal('timeOfUse'),
      offPeakTenthCents: tenthCents,
      peakTenthCents: tenthCents,
      summerPeakTenthCents: tenthCents.nullable(),
      fromHour: z.int().min(0).max(23),
      toHour: z.int().min(1).max(24),
      weekends: z.boolean(),
    }),
  ]),
  meter: z.enum([
    'netMeteringKwh',
    'netMeteringMoney',
    'netBilling',
    'netBillingCarry',
    'buyAllSellAll',
  ]),
  exportTenthCents: tenthCents.nullable(),
  fixedCentsPerMonth: chargeCents,
  minimumCentsPerMonth: chargeCents,
})

const Battery = z.strictObject({
  capacityKwh: z.number().min(1).max(100),
  powerKw: z.number().min(0.5).max(50),
  mode: z.enum(['selfConsumption', 'timeOfUse']),
})

const Finance = z.strictObject({
  loan: z
    .strictObject({
      aprPct: z.number().min(0).max(30),
      years: z.int().min(1).max(25),
      financedPct: percent,
      dealerFeePct: z.number().min(0).max(50),
    })
    .nullable(),
  discountPctPerYear: z.number().min(0).max(20),
})

const Assumptions = z.strictObject({
  soilingPct: percent,
  shadingPct: percent,
  snowPct: percent,
  mismatchPct: percent,
  wiringPct: percent,
  connectionsPct: percent,
  lightInducedPct: percent,
  nameplatePct: percent,
  availabilityPct: percent,
  dcAcRatio: z.number().min(0.8).max(2),
  inverterEfficiencyPct: z.number().min(80).max(99.5),
  degradationPctPerYear: z.number().min(0).max(3),
  escalationPctPerYear: z.number().min(0).max(3),
})

/** All that an estimate is computed from; every part of it can be changed. */
export const EstimateInputs = z.strictObject({
  place: Place,
  stationId: z.string().min(1).max(60),
  moduleId: z.string().min(1).max(60),
  roof: Roof,
  surroundings: Surroundings,
  panels: Panels,
  use: Use,
  tariff: Tariff,
  battery: Battery.nullable(),
  finance: Finance,
  adders: z.array(code).max(10),
  incentives: z.array(code).max(20),
  assumptions: Assumptions,
})
export type EstimateInputs = z.infer<typeof EstimateInputs>

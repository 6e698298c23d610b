import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Cents, Id, Instant, Latitude, Longitude, noInput, Place } from './parts.ts'

const percent = z.number().min(0).max(100)
/** The largest roof that fits the form makes 12 GWh in the sunniest place. */
const kwh = z.number().min(0).max(50_000_000)
const code = z.string().min(1).max(60)

/** One roof plane as a rectangle: width along the eave, length up the slope; `x`, `y` place it on the plan (metres). */
export const RoofPlane = z.strictObject({
  /** A mark among the planes of one roof: no text of a person. */
  id: z
    .string()
    .regex(/^[\w-]+$/)
    .max(36),
  azimuthDeg: z.number().min(0).max(360),
  pitchDeg: z.number().min(0).max(75),
  widthM: z.number().min(0.5).max(60),
  slopeLengthM: z.number().min(0.5).max(40),
  x: z.number().min(-100).max(100),
  y: z.number().min(-100).max(100),
})
export type RoofPlane = z.infer<typeof RoofPlane>

export const Assumptions = z.strictObject({
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
  escalationPctPerYear: z.number().min(0).max(5),
  setbackM: z.number().min(0).max(2),
})

export const EstimateInputs = z.strictObject({
  place: Place,
  stationId: z.string().min(1).max(60),
  moduleId: z.string().min(1).max(60),
  planes: z.array(RoofPlane).min(1).max(12),
  panelLimit: z.int().min(0).max(500).nullable(),
  annualUseKwh: z.number().min(0).max(200_000),
  priceTenthCentsPerKwh: z.int().min(0).max(2000),
  exportTenthCentsPerKwh: z.int().min(0).max(2000),
  assumptions: Assumptions,
})
export type EstimateInputs = z.infer<typeof EstimateInputs>

export const EstimateResult = z.strictObject({
  station: z.strictObject({
    id: z.string().max(60),
    name: z.string().max(120),
    source: z.string().max(200),
    years: z.string().max(60),
    distanceKm: z.number().min(0).max(20_100),
    /** False when the station is too far away to be fair to this roof. */
    fair: z.boolean(),
  }),
  panels: z.int().min(0).max(20_000),
  kwDc: z.number().min(0).max(20_000),
  planes: z
    .array(
      z.strictObject({
        id: z.string().max(36),
        panels: z.int().min(0),
        kwDc: z.number().min(0),
        annualKwh: kwh,
      }),
    )
    .max(12),
  annualKwh: kwh,
  monthlyKwh: z.array(kwh).length(12),
  monthlyUseKwh: z.array(kwh).length(12),
  price: z.strictObject({
    currency: z.literal('USD'),
    totalCents: Cents,
    nationalTotalCents: Cents,
    lowCents: Cents,
    highCents: Cents,
    depositCents: Cents,
    lines: z
      .array(
        z.strictObject({ code, cents: Cents, nationalCents: Cents, source: z.string().max(200) }),
      )
      .max(20),
    bookVersion: z.string().max(40),
  }),
  money: z.strictObject({
    firstYearSavingsCents: Cents,
    paybackYears: z.number().min(0).max(200).nullable(),
    cumulativeCents: z.array(Cents).max(41),
  }),
  verdict: z.strictObject({
    code: z.enum(['good', 'borderline', 'notWorthIt']),
    reasons: z.array(code).max(10),
  }),
  modelVersion: z.string().max(40),
})
export type EstimateResult = z.infer<typeof EstimateResult>

export const Estimate = z.strictObject({
  id: Id,
  version: z.int().min(1),
  inputs: EstimateInputs,
  result: EstimateResult,
  savedAt: Instant,
  /** The order that grew from it, for its owner; null otherwise. */
  orderId: Id.nullable(),
})
export type Estimate = z.infer<typeof Estimate>

/** The private link's key. It travels in a header and stands behind `#` in the link, so that no log ever holds it. */
export const estimateKeyHeader = 'x-estimate-key'
const keyHeaders = z.strictObject({ [estimateKeyHeader]: z.string().min(20).max(64).optional() })
const params = z.strictObject({ estimateId: Id })

export const searchPlaces = endpoint({
  method: 'POST',
  path: '/places/search',
  summary: 'Find a ZIP code or city (in a body, so that no place is written to a log)',
  public: true,
  input: { body: z.strictObject({ query: z.string().min(1).max(80) }) },
  output: z.strictObject({ places: z.array(Place).max(10) }),
  errors: [],
  limit: { per: 'address', count: 240, window: '1m' },
})

export const nearestPlace = endpoint({
  method: 'POST',
  path: '/places/nearest',
  summary: 'Name the place of a pin, given to about one kilometre',
  public: true,
  input: { body: z.strictObject({ latitude: Latitude, longitude: Longitude }) },
  output: z.strictObject({ place: Place.nullable() }),
  errors: [],
  limit: { per: 'address', count: 240, window: '1m' },
})

export const Module = z.strictObject({
  id: z.string().max(60),
  maker: z.string().max(80),
  model: z.string().max(120),
  watts: z.number().min(1).max(1000),
  widthM: z.number().min(0.3).max(3),
  heightM: z.number().min(0.3).max(3),
  /** True when width and height follow from the published area and a usual aspect ratio. */
  sizeAssumed: z.boolean(),
})
export type Module = z.infer<typeof Module>

export const listModules = endpoint({
  method: 'GET',
  path: '/catalogue/modules',
  summary: 'Solar modules that we install',
  public: true,
  input: noInput,
  output: z.strictObject({ modules: z.array(Module).max(200) }),
  errors: [],
  limit: { per: 'address', count: 240, window: '1m' },
})

export const startEstimate = endpoint({
  method: 'POST',
  path: '/estimates/start',
  summary:
    'A first estimate for a place: a usual roof, usual use, the nearest weather; nothing is saved',
  public: true,
  input: { body: z.strictObject({ place: Place }) },
  output: z.strictObject({ inputs: EstimateInputs, result: EstimateResult }),
  errors: ['outsideServiceArea'],
  limit: { per: 'address', count: 120, window: '1m' },
})

export const readWeather = endpoint({
  method: 'GET',
  path: '/weather/:stationId',
  summary: 'One station’s typical year as compact columns, for computing on the device',
  public: true,
  input: {
    params: z.strictObject({
      stationId: z
        .string()
        .regex(/^[a-z0-9_]+$/)
        .max(60),
    }),
  },
  output: { kind: 'bytes', mediaType: 'application/octet-stream' },
  errors: [],
  limit: { per: 'address', count: 240, window: '1m' },
})

export const saveEstimate = endpoint({
  method: 'POST',
  path: '/estimates',
  summary:
    'Save an estimate under a private link; computed again here, whatever the device has shown',
  public: true,
  input: { body: z.strictObject({ inputs: EstimateInputs }) },
  output: z.strictObject({ estimate: Estimate, key: z.string().max(64) }),
  errors: ['outsideServiceArea'],
  limit: { per: 'address', count: 60, window: '10m' },
})

export const readEstimate = endpoint({
  method: 'GET',
  path: '/estimates/:estimateId',
  summary: 'The newest version of a saved estimate',
  action: 'estimate.read',
  resource: 'estimate',
  input: { params, headers: keyHeaders },
  output: Estimate,
  errors: [],
  limit: { per: 'address', count: 240, window: '1m' },
})

export const changeEstimate = endpoint({
  method: 'PUT',
  path: '/estimates/:estimateId',
  summary: 'Save a new version on top of the one that was read',
  action: 'estimate.change',
  resource: 'estimate',
  input: {
    params,
    headers: keyHeaders,
    body: z.strictObject({ version: z.int().min(1), inputs: EstimateInputs }),
  },
  output: Estimate,
  errors: ['estimateChanged', 'alreadyOrdered', 'outsideServiceArea'],
  limit: { per: 'address', count: 120, window: '10m' },
})

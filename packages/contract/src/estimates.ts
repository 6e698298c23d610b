import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { EstimateInputs } from './estimate-inputs.ts'
import { EstimateResult } from './estimate-result.ts'
import { Id, Instant, Language, Latitude, Longitude, noInput, Place, StateCode } from './parts.ts'

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

export const readEmissions = endpoint({
  method: 'GET',
  path: '/emissions/:state',
  summary:
    'Marginal emissions of a state’s grid, kg CO2 per kWh: 8760 little-endian 64-bit floats, for computing on the device',
  public: true,
  input: { params: z.strictObject({ state: StateCode }) },
  output: { kind: 'bytes', mediaType: 'application/octet-stream' },
  errors: [],
  limit: { per: 'address', count: 240, window: '1m' },
})

export const computeEstimate = endpoint({
  method: 'POST',
  path: '/estimates/compute',
  summary: 'The figures of any inputs, computed here; nothing is saved',
  public: true,
  input: { body: z.strictObject({ inputs: EstimateInputs }) },
  output: z.strictObject({ result: EstimateResult }),
  errors: ['outsideServiceArea'],
  /** A page asks about once a second while somebody drags: four people behind one address. How many are computed at once is bounded beside it. */
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
  errors: ['estimateOutdated'],
  limit: { per: 'address', count: 240, window: '1m' },
})

export const downloadEstimate = endpoint({
  method: 'GET',
  path: '/estimates/:estimateId/pdf',
  summary: 'The newest version of a saved estimate as a PDF, for printing and passing on',
  action: 'estimate.read',
  resource: 'estimate',
  input: { params, headers: keyHeaders, query: z.strictObject({ language: Language }) },
  output: { kind: 'bytes', mediaType: 'application/pdf' },
  errors: ['estimateOutdated'],
  limit: { per: 'address', count: 30, window: '1m' },
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

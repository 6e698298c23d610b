import type { EstimateInputs, EstimateResult, Module, Place } from '@girasol/contract'
import { decodeFactors } from '@girasol/economics'
import { defaultInputs } from '@girasol/estimate'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  computeOnDevice,
  type DeviceYear,
  moduleById,
  prepareYear,
} from '../features/estimate/device-model.ts'
import { when } from './api.ts'

export const tucson: Place = {
  label: 'Tucson, AZ 85701',
  zip: '85701',
  state: 'AZ',
  latitude: 32.22,
  longitude: -110.97,
  timeZone: 'America/Phoenix',
}

const stationId = 'phoenix_az_psm3'
const packed = (path: string) =>
  new Uint8Array(readFileSync(join(__dirname, '../../../packages/solar-data/data', path)))

/** The packaged year of weather, as the API sends it. */
const weather = packed(`weather/${stationId}.gsw`)
/** Emissions of Arizona's grid, which is all of one region. */
const co2Factors = decodeFactors(packed('emissions/SW.avert'))

const station: EstimateResult['station'] = {
  id: stationId,
  name: 'Phoenix',
  source: 'NREL NSRDB PSM v3 TMY',
  years: '1999-2017',
  distanceKm: 166,
  fair: true,
}

const moduleId = 'tsm-395de09-05'

export const inputs: EstimateInputs = defaultInputs({
  place: tucson,
  stationId,
  moduleId,
  annualUseKwh: 13_140,
  priceTenthCentsPerKwh: 156,
})

/** That year, ready to compute with. */
export function tucsonYear(): DeviceYear {
  return prepareYear({ weather, station, co2Factors })
}

/** What the server makes of any inputs: the same computation. */
function resultOf(given: EstimateInputs): EstimateResult {
  return computeOnDevice(tucsonYear(), given, 'fine').result
}

export const result = resultOf(inputs)

const modules: Module[] = [moduleById(moduleId)].flatMap((module) => {
  if (!module) return []
  const { id, maker, model, watts, widthM, heightM, sizeAssumed } = module
  return [{ id, maker, model, watts, widthM, heightM, sizeAssumed }]
})

/** An API that knows Tucson, its weather and its grid, and computes as the real one does. */
export function serveRoof(): void {
  when('POST /places/search', { body: { places: [tucson] } })
  when('POST /estimates/start', { body: { inputs, result } })
  when('GET /catalogue/modules', { body: { modules } })
  when(`GET /weather/${stationId}`, { bytes: weather })
  when('GET /emissions/AZ', { bytes: new Uint8Array(co2Factors.buffer) })
  when('POST /estimates/compute', ({ body }) => ({
    body: { result: resultOf((body as { inputs: EstimateInputs }).inputs) },
  }))
}

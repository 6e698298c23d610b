import type { EstimateInputs, EstimateResult, Module, Place } from '@girasol/contract'
import { defaultInputs } from '@girasol/estimate'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { computeOnDevice, moduleById, prepareYear } from '../features/estimate/device-model.ts'

export const tucson: Place = {
  label: 'Tucson, AZ 85701',
  zip: '85701',
  state: 'AZ',
  latitude: 32.22,
  longitude: -110.97,
  timeZone: 'America/Phoenix',
}

const stationId = 'phoenix_az_psm3'
const file = join(__dirname, `../../../packages/solar-data/data/weather/${stationId}.gsw`)

/** The packaged year of weather, as the API sends it. */
export const weather = new Uint8Array(readFileSync(file))

export const station: EstimateResult['station'] = {
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

export const result = computeOnDevice(prepareYear(weather, station), inputs) as EstimateResult

export const modules: Module[] = [moduleById(moduleId)].flatMap((module) => {
  if (!module) return []
  const { id, maker, model, watts, widthM, heightM, sizeAssumed } = module
  return [{ id, maker, model, watts, widthM, heightM, sizeAssumed }]
})

import { computeEstimate, defaultInputs, type EstimateResult } from '@girasol/estimate'
import { decodeWeather, prepareSite, type Site } from '@girasol/pv-model'
import { rateOf } from '@girasol/solar-data'
import type { SolarData } from '@girasol/solar-data/node'
import { packagedData } from './packaged-data.ts'

/** The example of the home page: a usual roof in the weather of one packaged station. */
export type ExampleRoof = {
  site: Site
  result: EstimateResult
  data: SolarData
  widthM: number
  slopeLengthM: number
}

const stationId = 'phoenix_az_psm3'
const state = 'AZ'

let known: Promise<ExampleRoof> | undefined

/** Computes the example from real weather, modules and prices; once, then it is remembered. */
export function exampleRoof(): Promise<ExampleRoof> {
  known ??= compute().catch((cause: unknown) => {
    known = undefined
    throw cause
  })
  return known
}

async function compute(): Promise<ExampleRoof> {
  const { readSolarData, readStateEmissions, readWeatherFile } = await packagedData()
  const data = await readSolarData()
  const station = data.stations.find(({ id }) => id === stationId) ?? data.stations[0]
  const module = data.modules.find(({ watts }) => watts >= 400) ?? data.modules[0]
  const bytes = station && (await readWeatherFile(data.stations, station.id))
  if (!station || !module || !bytes) throw new Error('the packaged data are incomplete')
  const site = prepareSite(decodeWeather(bytes))
  const rate = rateOf(data.rates, state)
  const { latitude, longitude } = station
  const inputs = defaultInputs({
    place: { label: station.name, zip: null, state, latitude, longitude, timeZone: 'UTC' },
    stationId: station.id,
    moduleId: module.id,
    annualUseKwh: rate.annualUseKwh,
    priceTenthCentsPerKwh: rate.priceTenthCents,
  })
  const { priceBook, incentives, inverters, moduleRatings } = data
  const { result } = computeEstimate(site, inputs, {
    station,
    distanceKm: 0,
    module,
    moduleRating: moduleRatings.find(({ id }) => id === module.id) ?? null,
    inverters,
    priceBook,
    incentives,
    co2Factors: await readStateEmissions(data.emissions, state),
    today: new Date().toISOString().slice(0, 10),
  })
  const outline = inputs.roof.planes[0]?.outline ?? []
  return {
    site,
    result,
    data,
    widthM: span(outline.map(({ u }) => u)),
    slopeLengthM: span(outline.map(({ v }) => v)),
  }
}

const span = (values: readonly number[]) => Math.max(...values) - Math.min(...values)

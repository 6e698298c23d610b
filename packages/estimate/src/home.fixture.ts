import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { InverterRating, ModuleRating } from '@girasol/array-design'
import { decodeFactors, type IncentiveBook, type PriceBook } from '@girasol/economics'
import { decodeWeather, type PanelModule, prepareSite, type Site } from '@girasol/pv-model'
import { defaultInputs } from './default-inputs.ts'
import type { EstimateData, EstimateInputs } from './inputs.ts'

const folder = join(import.meta.dirname, '../../solar-data/data')

function json<T>(name: string): T {
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as T
}

const modules = json<PanelModule[]>('modules.json')
const ratings = json<ModuleRating[]>('module-ratings.json')
const inverters = json<InverterRating[]>('inverters.json')
const priceBook = json<PriceBook>('price-book.json')
const incentives = json<IncentiveBook>('incentives.json')
const moduleId = 'tsm-400de09-08'

/** Places with a packaged station: use a year and price of power in their states. */
export const places = {
  boston: ['boston_ma_tmy3', 'MA', 42.36, -71.06, 'America/New_York', 7416, 311],
  phoenix: ['phoenix_az_psm3', 'AZ', 33.45, -112.07, 'America/Phoenix', 13_140, 156],
  honolulu: ['honolulu_hi_tmy3', 'HI', 21.31, -157.86, 'Pacific/Honolulu', 7536, 516],
  portland: ['portland_or_tmy3', 'OR', 45.52, -122.68, 'America/Los_Angeles', 12_312, 137],
  chicago: ['chicago_il_tmy3', 'IL', 41.88, -87.63, 'America/Chicago', 9180, 188],
  sanFrancisco: ['san_francisco_ca_tmy3', 'CA', 37.77, -122.42, 'America/Los_Angeles', 7044, 310],
} as const

export type PlaceName = keyof typeof places

/** The packaged typical year of a place. */
export function siteOf(name: PlaceName): Site {
  return prepareSite(decodeWeather(readFileSync(join(folder, 'weather', `${places[name][0]}.gsw`))))
}

/** What a device and the server look up for a place. */
export function dataOf(name: PlaceName): EstimateData {
  const [id] = places[name]
  const module = modules.find((one) => one.id === moduleId)
  if (module === undefined) throw new Error('the catalogue lacks the module')
  return {
    station: { id, name, source: 'NREL NSRDB TMY3', years: '1976-2003' },
    distanceKm: 4.26,
    module,
    moduleRating: ratings.find((one) => one.id === moduleId) ?? null,
    inverters,
    priceBook,
    incentives,
    co2Factors: decodeFactors(readFileSync(join(folder, 'emissions/NE.avert'))),
    today: '2026-11-24',
  }
}

/** First inputs of a place. */
export function inputsOf(name: PlaceName): EstimateInputs {
  const [stationId, state, latitude, longitude, timeZone, annualUseKwh, price] = places[name]
  return defaultInputs({
    place: { label: name, zip: null, state, latitude, longitude, timeZone },
    stationId,
    moduleId,
    annualUseKwh,
    priceTenthCentsPerKwh: price,
  })
}

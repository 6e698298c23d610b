import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { InverterRating, ModuleRating } from '@girasol/array-design'
import {
  constantFactors,
  decodeFactors,
  type IncentiveBook,
  mixFactors,
  type PriceBook,
} from '@girasol/economics'
import type { PanelModule } from '@girasol/pv-model'
import { type EmissionBook, emissionRegions } from './emissions.ts'
import { type PlaceBook, readPlaceBook } from './places.ts'
import type { RateBook } from './rates.ts'
import type { Station } from './stations.ts'

/** An inverter of the catalogue, and where its figures are from. */
export type CatalogueInverter = InverterRating & { source: string }

/** Everything packaged except what is read one at a time: weather years, hourly emissions and the map. */
export type SolarData = {
  stations: Station[]
  modules: PanelModule[]
  /** Electrical side of the modules, by their ids. */
  moduleRatings: ModuleRating[]
  inverters: CatalogueInverter[]
  places: PlaceBook
  rates: RateBook
  priceBook: PriceBook
  incentives: IncentiveBook
  /** Which AVERT regions the states belong to. */
  emissions: EmissionBook
}

const folder = join(import.meta.dirname, '../data')

/** Reads catalogue, places, rates and books from disk (about 100 ms, once). */
export async function readSolarData(): Promise<SolarData> {
  const [catalogue, books, places] = await Promise.all([
    readCatalogue(),
    readBooks(),
    readFile(join(folder, 'places.csv'), 'utf8'),
  ])
  return { ...catalogue, ...books, places: readPlaceBook(places) }
}

async function readCatalogue() {
  const [stations, modules, moduleRatings, inverters] = await Promise.all([
    readJson<Station[]>('stations.json'),
    readJson<PanelModule[]>('modules.json'),
    readJson<ModuleRating[]>('module-ratings.json'),
    readJson<CatalogueInverter[]>('inverters.json'),
  ])
  return { stations, modules, moduleRatings, inverters }
}

async function readBooks() {
  const [rates, priceBook, incentives, emissions] = await Promise.all([
    readJson<RateBook>('rates.json'),
    readJson<PriceBook>('price-book.json'),
    readJson<IncentiveBook>('incentives.json'),
    readJson<EmissionBook>('emissions.json'),
  ])
  return { rates, priceBook, incentives, emissions }
}

/**
 * The packed weather year of a station (`decodeWeather` of pv-model reads it). `null` when the id
 * is not one of `stations`: ids come from outside and never become a path unchecked.
 */
export async function readWeatherFile(
  stations: readonly Pick<Station, 'id'>[],
  stationId: string,
): Promise<Uint8Array | null> {
  const known = stations.find(({ id }) => id === stationId)
  return known === undefined ? null : readFile(join(folder, 'weather', `${known.id}.gsw`))
}

/**
 * Marginal emissions of a state's grid hour by hour, kg CO2 per kWh: its AVERT regions mixed by their
 * shares. `null` for a state that draws on no region of the book.
 */
export async function readStateEmissions(
  book: EmissionBook,
  state: string | null,
): Promise<Float64Array | null> {
  const regions = emissionRegions(book, state)
  if (regions.length === 0) return null
  return mixFactors(
    await Promise.all(
      regions.map(async ({ region, sharePct }) => ({
        sharePct,
        factors: await regionFactors(book, region),
      })),
    ),
  )
}

async function regionFactors(book: EmissionBook, region: string): Promise<Float64Array> {
  const constant = Object.hasOwn(book.constants, region) ? book.constants[region] : undefined
  if (constant !== undefined) return constantFactors(constant)
  return decodeFactors(await readFile(join(folder, 'emissions', `${region}.avert`)))
}

/** Outlines of all states as GeoJSON text (250 kB). */
export function readStatesMap(): Promise<string> {
  return readFile(join(folder, 'map/states.geojson'), 'utf8')
}

/** Outlines of a state's counties as GeoJSON text; `null` for an unknown postal code. */
export async function readCountiesMap(state: string): Promise<string | null> {
  if (!/^[A-Z]{2}$/.test(state)) return null
  return readFile(join(folder, `map/counties/${state}.geojson`), 'utf8').catch(() => null)
}

async function readJson<T>(name: string): Promise<T> {
  return JSON.parse(await readFile(join(folder, name), 'utf8')) as T
}

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { InverterRating, ModuleRating } from '@girasol/array-design'
import type { PriceBook } from '@girasol/economics'
import type { PanelModule } from '@girasol/pv-model'
import type { EmissionBook } from './emissions.ts'
import { type PlaceBook, readPlaceBook } from './places.ts'
import type { RateBook } from './rates.ts'
import type { Station } from './stations.ts'

/** Everything packaged except the weather years and the map, which are read one at a time. */
export type SolarData = {
  stations: Station[]
  modules: PanelModule[]
  places: PlaceBook
  rates: RateBook
  priceBook: PriceBook
}

const folder = join(import.meta.dirname, '../data')

/** Reads stations, modules, places, rates and the price book from disk (about 100 ms, once). */
export async function readSolarData(): Promise<SolarData> {
  const [stations, modules, places, rates, priceBook] = await Promise.all([
    readJson<Station[]>('stations.json'),
    readJson<PanelModule[]>('modules.json'),
    readFile(join(folder, 'places.csv'), 'utf8'),
    readJson<RateBook>('rates.json'),
    readJson<PriceBook>('price-book.json'),
  ])
  return { stations, modules, places: readPlaceBook(places), rates, priceBook }
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

/** Which AVERT regions the states belong to. */
export function readEmissionBook(): Promise<EmissionBook> {
  return readJson<EmissionBook>('emissions.json')
}

/**
 * The packed hourly factors of an AVERT region (`decodeFactors` of economics reads them); `null`
 * when no state of the book draws on it, and for regions with one figure.
 */
export async function readEmissionFile(
  book: EmissionBook,
  region: string,
): Promise<Uint8Array | null> {
  const known = Object.values(book.states).some((shares) => Object.hasOwn(shares, region))
  if (!known || Object.hasOwn(book.constants, region)) return null
  return readFile(join(folder, 'emissions', `${region}.avert`))
}

/** An inverter of the catalogue, and where its figures are from. */
export type CatalogueInverter = InverterRating & { source: string }

/** Inverters and the electrical ratings of all modules, by the modules' ids. */
export async function readElectricalCatalogue(): Promise<{
  inverters: CatalogueInverter[]
  moduleRatings: ModuleRating[]
}> {
  const [inverters, moduleRatings] = await Promise.all([
    readJson<CatalogueInverter[]>('inverters.json'),
    readJson<ModuleRating[]>('module-ratings.json'),
  ])
  return { inverters, moduleRatings }
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

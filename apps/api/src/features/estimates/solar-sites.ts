import { decodeWeather, prepareSite, type Site } from '@girasol/pv-model'
import { readSolarData, readWeatherFile, type SolarData } from '@girasol/solar-data/node'

let reading: Promise<SolarData> | null = null

/** Stations, modules, places, rates and prices: read once, when first asked for. */
export function solarData(): Promise<SolarData> {
  reading ??= readSolarData()
  return reading
}

/** A prepared year takes about half a megabyte. */
const keptSites = 48
const sites = new Map<string, Promise<Site | null>>()

/** The prepared weather year of a station (10 ms the first time, then from memory); null when there is no such station. */
export function siteOf(stationId: string): Promise<Site | null> {
  const site = sites.get(stationId) ?? prepare(stationId)
  sites.delete(stationId)
  sites.set(stationId, site)
  if (sites.size > keptSites) sites.delete(sites.keys().next().value!)
  return site
}

async function prepare(stationId: string): Promise<Site | null> {
  try {
    const { stations } = await solarData()
    const bytes = await readWeatherFile(stations, stationId)
    return bytes ? prepareSite(decodeWeather(bytes)) : null
  } catch (error) {
    sites.delete(stationId)
    throw error
  }
}

/** `Maker Model` of a module, for people. */
export async function moduleName(moduleId: string): Promise<string> {
  const { modules } = await solarData()
  const module = modules.find(({ id }) => id === moduleId)
  return module ? `${module.maker} ${module.model}` : moduleId
}

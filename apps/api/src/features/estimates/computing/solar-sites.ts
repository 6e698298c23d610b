import { decodeWeather, prepareSite, type Site } from '@girasol/pv-model'
import {
  readSolarData,
  readStateEmissions,
  readWeatherFile,
  type SolarData,
} from '@girasol/solar-data/node'

let reading: Promise<SolarData> | null = null

/** Stations, catalogue, places, rates and books: read once in each thread, when first asked for. */
export function solarData(): Promise<SolarData> {
  reading ??= readSolarData()
  return reading
}

/** A prepared year takes about half a megabyte. */
const siteOnce = kept(48, async (stationId) => {
  const { stations } = await solarData()
  const bytes = await readWeatherFile(stations, stationId)
  if (bytes === null) throw new Error('no weather for this station')
  return prepareSite(decodeWeather(bytes))
})

/** The prepared weather year of a station that exists: 10 ms the first time, then from memory. */
export function siteOf(stationId: string): Promise<Site> {
  return siteOnce(stationId)
}

const emissionsOnce = kept(60, async (state) => {
  const { emissions } = await solarData()
  return readStateEmissions(emissions, state)
})

/** Marginal emissions of a state's grid by hour, kg CO2 per kWh; `null` where none are known. */
export async function stateEmissions(state: string | null): Promise<Float64Array | null> {
  return state === null ? null : emissionsOnce(state)
}

/** Remembers the `most` things that were last asked for; what failed is tried again. */
function kept<Thing>(most: number, make: (id: string) => Promise<Thing>) {
  const things = new Map<string, Promise<Thing>>()
  return (id: string): Promise<Thing> => {
    const thing = things.get(id) ?? make(id)
    things.delete(id)
    things.set(id, thing)
    thing.catch(() => things.delete(id))
    if (things.size > most) things.delete(things.keys().next().value!)
    return thing
  }
}

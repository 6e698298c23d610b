import type { Weather } from '@girasol/pv-model'

/** A point on earth; degrees, longitude positive towards the east. */
export type Point = { latitude: number; longitude: number }

export type FoundWeather = {
  weather: Weather
  /** Whose weather it is, for people: "NREL NSRDB GOES TMY v4". */
  origin: string
  /** From the asked point to where the weather holds. */
  distanceKm: number
}

/** Where weather years come from. */
export type WeatherSource = {
  name: 'nsrdb' | 'pvgis' | 'packaged'
  /** The typical year of a place; null where the source has none. Rejects when it cannot be asked or answers nonsense. */
  yearAt(point: Point): Promise<FoundWeather | null>
}

/** A source that has failed; fit for logs: neither place nor key is in it. */
export class WeatherSourceFailed extends Error {
  readonly source: WeatherSource['name']
  readonly reason: string

  constructor(source: WeatherSource['name'], reason: string) {
    super(`weather source ${source} failed: ${reason}`)
    this.name = 'WeatherSourceFailed'
    this.source = source
    this.reason = reason
  }
}

/** Asks one source after the other until one has the place; a failure is told and the next is asked. */
export async function firstYear(
  sources: readonly WeatherSource[],
  point: Point,
  onFailure: (error: unknown) => void,
): Promise<FoundWeather | null> {
  for (const source of sources) {
    try {
      const found = await source.yearAt(point)
      if (found !== null) return found
    } catch (error) {
      onFailure(error)
    }
  }
  return null
}

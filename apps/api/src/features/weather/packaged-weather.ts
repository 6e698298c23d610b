import { decodeWeather, distanceKm, type Weather } from '@girasol/pv-model'
import { nearestStation, type Station } from '@girasol/solar-data'
import { readSolarData, readWeatherFile } from '@girasol/solar-data/node'
import type { WeatherSource } from './weather-source.ts'

let reading: Promise<Station[]> | null = null
const years = new Map<string, Promise<Weather | null>>()

/** The years that are packaged with the product, by the nearest station: always there, asks nobody. */
export const packagedWeather: WeatherSource = {
  name: 'packaged',
  yearAt: async (point) => {
    reading ??= readSolarData().then(({ stations }) => stations)
    const stations = await reading
    const { station } = nearestStation(stations, point.latitude, point.longitude)
    const year = years.get(station.id) ?? readYear(stations, station.id)
    years.set(station.id, year)
    const weather = await year
    if (weather === null) return null
    return { weather, origin: station.source, distanceKm: distanceKm(weather.station, point) }
  },
}

async function readYear(stations: Station[], id: string): Promise<Weather | null> {
  const bytes = await readWeatherFile(stations, id)
  return bytes && decodeWeather(bytes)
}

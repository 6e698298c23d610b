import { distanceKm } from '@girasol/pv-model'
import type { FoundWeather, Point, WeatherSource } from './weather-source.ts'

/** About 4 km from south to north: the grid of both services, and all that either learns of a place. */
const cellDegrees = 0.04
/** A year takes about half a megabyte. */
const keptYears = 200

/** The middle of the cell that a point is in. */
export function cellOf({ latitude, longitude }: Point): Point {
  const middle = (degrees: number, most: number) => {
    const value = (Math.floor(degrees / cellDegrees) + 0.5) * cellDegrees
    return Number(Math.min(most, Math.max(-most, value)).toFixed(2))
  }
  return { latitude: middle(latitude, 90), longitude: middle(longitude, 180) }
}

/** The same source, asked once for each cell; a failure is not kept. */
export function byCell(source: WeatherSource, kept = keptYears): WeatherSource {
  const years = new Map<string, Promise<FoundWeather | null>>()
  const yearOf = (cell: Point) => {
    const key = `${cell.latitude},${cell.longitude}`
    const year = years.get(key) ?? source.yearAt(cell)
    years.delete(key)
    years.set(key, year)
    if (years.size > kept) years.delete(years.keys().next().value!)
    year.catch(() => {
      if (years.get(key) === year) years.delete(key)
    })
    return year
  }
  return {
    name: source.name,
    yearAt: async (point) => {
      const found = await yearOf(cellOf(point))
      return found && { ...found, distanceKm: distanceKm(found.weather.station, point) }
    },
  }
}

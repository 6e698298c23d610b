import { hourlyUseKwh } from '../household-load.ts'
import { hoursPerYear, monthStarts } from '../tariffs/year-calendar.ts'
import { decodeShape } from './shape-code.ts'
import { shapeData } from './shape-data.ts'

/**
 * How a home's use lies over the hours. `usHome` is one US home with summer cooling (residential
 * load of the SAM simulation core's test case); the others are DOE's reference apartment house in
 * sixteen climates (US Department of Energy commercial reference buildings, as carried by
 * NREL/REopt.jl). All are means by month and hour of the day in local standard time: against the
 * full years they come from, solar power used at home is 0.1 to 0.6 % too high.
 */
export type LoadShapeId = 'usHome' | keyof typeof shapeData

/** Where the climates are: degrees north and east (negative: west). */
const climates: Record<keyof typeof shapeData, [number, number]> = {
  albuquerque: [35.1, -106.6],
  atlanta: [33.7, -84.4],
  baltimore: [39.3, -76.6],
  boulder: [40, -105.3],
  chicago: [41.9, -87.6],
  duluth: [46.8, -92.1],
  fairbanks: [64.8, -147.7],
  helena: [46.6, -112],
  houston: [29.8, -95.4],
  lasVegas: [36.2, -115.1],
  losAngeles: [34.1, -118.2],
  miami: [25.8, -80.2],
  minneapolis: [45, -93.3],
  phoenix: [33.4, -112.1],
  sanFrancisco: [37.8, -122.4],
  seattle: [47.6, -122.3],
}

export const loadShapeIds: readonly LoadShapeId[] = [
  'usHome',
  ...(Object.keys(climates) as (keyof typeof shapeData)[]),
]

/** The climate nearest to a place on the plan of degrees (longitude shortened by latitude). */
export function nearestShape(latitude: number, longitude: number): LoadShapeId {
  const narrow = Math.cos((latitude * Math.PI) / 180)
  const away = ([north, east]: [number, number]) =>
    Math.hypot(north - latitude, (east - longitude) * narrow)
  const entries = Object.entries(climates) as [keyof typeof shapeData, [number, number]][]
  return entries.reduce((best, one) => (away(one[1]) < away(best[1]) ? one : best))[0]
}

/** Share of the year's use in each of 8760 hours; they add up to 1. */
export function loadShape(id: LoadShapeId): Float64Array {
  const hours = new Float64Array(hoursPerYear)
  const table = id === 'usHome' ? null : decodeShape(shapeData[id])
  for (let month = 0; month < 12; month++) {
    const end = monthStarts[month + 1] ?? 0
    for (let hour = monthStarts[month] ?? 0; hour < end; hour++) {
      hours[hour] = table === null ? hourlyUseKwh(hour, 1) : (table[month * 24 + (hour % 24)] ?? 0)
    }
  }
  const sum = hours.reduce((total, share) => total + share, 0)
  return hours.map((share) => share / sum)
}

import type { ArrayPlane } from './array-plane.ts'
import type { Site } from './site.ts'

const bare = 0.2
const snowy = 0.6

/**
 * Albedo of each sun-up hour: the plane's own values, else the weather's. Where that is unknown it
 * is 0.2, or 0.6 over more than 0.5 cm of snow when the plane's snow counts (PVWatts v8).
 */
export function groundAlbedo(site: Site, plane: ArrayPlane): Float64Array {
  const own = plane.albedo
  if (own === undefined && plane.snow !== true) return site.albedo
  const { albedo: measured, snowDepth } = site.weather
  const column = new Float64Array(site.steps)
  for (let step = 0; step < site.steps; step++) {
    const hour = site.hour[step] ?? 0
    const value = own === undefined ? measured?.[hour] : monthValue(own, site.month[step] ?? 0)
    const depth = plane.snow === true ? (snowDepth?.[hour] ?? 0) : 0
    const known = value !== undefined && value > 0 && value < 1
    column[step] = known ? value : depth > 0.5 && depth < 999 ? snowy : bare
  }
  return column
}

/** The value for a month (0..11) of a list that has one or twelve. */
export function monthValue(values: readonly number[], month: number): number {
  return values[values.length === 12 ? month : 0] ?? 0
}

import { checkCount, checkRange } from './shade-error.ts'
import { monthlyTransmission, type Transmission } from './transmission.ts'

/** One point of the skyline: azimuth clockwise from north and elevation, degrees. */
export type HorizonPoint = {
  azimuthDeg: number
  elevationDeg: number
  /** For a far row of trees; opaque when left out. */
  transmission?: Transmission
}

/** A checked skyline: points by azimuth, straight lines between, joined over north. */
export type Horizon = {
  azimuths: Float64Array
  elevations: Float64Array
  /** Twelve shares per point. */
  through: Float64Array[]
}

/** Elevation of the skyline (degrees) and the share let through below it, per month. */
export type HorizonView = { elevationDeg: number; through: Float64Array }

/**
 * Checks and sorts a skyline. Of two points at one azimuth the higher one stays (PVGIS names
 * south twice over, at -180 and 180).
 * @throws ShadeError naming `horizon.*` and the point
 */
export function readHorizon(points: readonly HorizonPoint[]): Horizon {
  checkCount(points, 1, 3600, 'horizon')
  const byAzimuth = new Map<number, { elevation: number; through: Float64Array }>()
  points.forEach(({ azimuthDeg, elevationDeg, transmission }, index) => {
    checkRange(azimuthDeg, -360, 720, 'horizon.azimuthDeg', index)
    checkRange(elevationDeg, -90, 90, 'horizon.elevationDeg', index)
    const through = monthlyTransmission(transmission, 'horizon.transmission', index)
    const azimuth = ((azimuthDeg % 360) + 360) % 360
    const known = byAzimuth.get(azimuth)
    if (known === undefined || elevationDeg > known.elevation) {
      byAzimuth.set(azimuth, { elevation: elevationDeg, through })
    }
  })
  const rows = [...byAzimuth].sort(([a], [b]) => a - b)
  return {
    azimuths: Float64Array.from(rows, ([azimuth]) => azimuth),
    elevations: Float64Array.from(rows, ([, { elevation }]) => elevation),
    through: rows.map(([, { through }]) => through),
  }
}

/**
 * Points of an evenly spaced skyline that starts in the north and runs clockwise, as PVGIS takes
 * it (`userhorizon`, usually 48 values, one every 7.5 degrees). PVGIS's own `printhorizon` counts
 * from south: add 180 to its azimuths and give the pairs to `readHorizon`.
 */
export function evenHorizon(elevationsDeg: readonly number[]): HorizonPoint[] {
  checkCount(elevationsDeg, 1, 3600, 'horizon')
  const step = 360 / elevationsDeg.length
  return elevationsDeg.map((elevationDeg, index) => ({ azimuthDeg: index * step, elevationDeg }))
}

/** The skyline at an azimuth (degrees, any turn). */
export function horizonAt(horizon: Horizon, azimuthDeg: number): HorizonView {
  const { azimuths, elevations, through } = horizon
  const azimuth = ((azimuthDeg % 360) + 360) % 360
  const count = azimuths.length
  let after = 0
  while (after < count && (azimuths[after] ?? 0) <= azimuth) after++
  const right = after % count
  const left = (after + count - 1) % count
  const span = ((azimuths[right] ?? 0) - (azimuths[left] ?? 0) + 360) % 360
  const way = span === 0 ? 0 : ((azimuth - (azimuths[left] ?? 0) + 360) % 360) / span
  const between = (a: number, b: number) => a + (b - a) * way
  return {
    elevationDeg: between(elevations[left] ?? 0, elevations[right] ?? 0),
    through: Float64Array.from({ length: 12 }, (_, month) =>
      between(through[left]?.[month] ?? 0, through[right]?.[month] ?? 0),
    ),
  }
}

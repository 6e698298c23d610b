import type { ArrayPlane, OutsideShade, SunTable } from './array-plane.ts'
import type { Site } from './site.ts'
import type { PlaneLight } from './transposition.ts'

/** Takes from the light of one hour what trees, hills and houses hide. */
export type OutsideShading = (site: Site, step: number, light: PlaneLight) => void

/** How a plane is shaded from outside, or `null` when it is not. Ground light is left alone. */
export function outsideShading({ shade }: ArrayPlane): OutsideShading | null {
  if (shade === undefined) return null
  const beamLeft = beamShare(shade)
  const skyLeft = 1 - (shade.skyPct ?? 0) / 100
  return (site, step, light) => {
    if (beamLeft !== null && light.beam > 0) light.beam *= beamLeft(site, step)
    light.sky *= skyLeft
    light.rear *= skyLeft
  }
}

function beamShare({ monthHourPct, sunTable }: OutsideShade) {
  if (monthHourPct === undefined && sunTable === undefined) return null
  const byHour = monthHourPct?.map((hours) => Float64Array.from(hours, (pct) => 1 - pct / 100))
  const bySun = sunTable && sunTableShare(sunTable)
  return (site: Site, step: number): number => {
    const hours = byHour?.[site.month[step] ?? 0]
    const hourly = hours?.[(site.hour[step] ?? 0) % 24] ?? 1
    return bySun === undefined ? hourly : hourly * bySun(site, step)
  }
}

/** Bilinear in altitude and azimuth, carried on beyond the table's edges as the v8 engine does. */
function sunTableShare({ altitudesDeg, azimuthsDeg, lossPct }: SunTable) {
  const altitudes = Float64Array.from(altitudesDeg)
  const azimuths = Float64Array.from(azimuthsDeg)
  const columns = azimuths.length
  const shares = Float64Array.from(lossPct.flat(), (pct) => 1 - pct / 100)
  return (site: Site, step: number): number => {
    const altitude = 90 - ((site.zenith[step] ?? 0) * 180) / Math.PI
    const azimuth = sunAzimuth(site, step) * (180 / Math.PI)
    const row = below(altitudes, altitude)
    const column = below(azimuths, azimuth)
    const across = part(azimuths, column, azimuth)
    const at = row * columns + column
    const low = between(shares, at, across)
    const share =
      low + part(altitudes, row, altitude) * (between(shares, at + columns, across) - low)
    return Math.min(1, Math.max(0, share))
  }
}

/** Azimuth of the sun, radians, 0..2 pi clockwise from north. */
export function sunAzimuth(site: Site, step: number): number {
  const azimuth = Math.atan2(site.sunEast[step] ?? 0, site.sunNorth[step] ?? 0)
  return azimuth < 0 ? azimuth + 2 * Math.PI : azimuth
}

/** Index of the pair of rising values that a value lies in, or that is nearest to it. */
function below(values: Float64Array, value: number): number {
  let index = 0
  while (index < values.length - 2 && value >= (values[index + 1] ?? Infinity)) index++
  return index
}

function part(values: Float64Array, index: number, value: number): number {
  const from = values[index] ?? 0
  return (value - from) / ((values[index + 1] ?? 1) - from)
}

function between(values: Float64Array, at: number, along: number): number {
  const from = values[at] ?? 1
  return from + along * ((values[at + 1] ?? 1) - from)
}

/**
 * The table of a horizon as the reference cases read it: everything is lost below it, and 37
 * altitudes (every 2.5 degrees) by 37 azimuths (every 10) are interpolated. `elevationsDeg` are 36
 * heights at azimuth 0, 10 .. 350 degrees.
 */
export function horizonTable(elevationsDeg: readonly number[]): SunTable {
  const altitudesDeg = Array.from({ length: 37 }, (_, i) => i * 2.5)
  const azimuthsDeg = Array.from({ length: 37 }, (_, i) => i * 10)
  const lossPct = altitudesDeg.map((altitude) =>
    azimuthsDeg.map((_, i) => (altitude < (elevationsDeg[i % 36] ?? 0) ? 100 : 0)),
  )
  return { altitudesDeg, azimuthsDeg, lossPct }
}

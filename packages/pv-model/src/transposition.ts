import { skyMode } from './perez-sky.ts'
import type { Site } from './site.ts'

const rad = Math.PI / 180
const lowestCosine = 0.0871557

/** Irradiance on a plane in one hour, W/m2, and the cosine of incidence (negative: sun behind). */
export type PlaneLight = { beam: number; sky: number; ground: number; cosIncidence: number }

/** A plane's direction in the terms the hourly loop needs. */
export type PlaneGeometry = {
  normalEast: number
  normalNorth: number
  cosTilt: number
  sinTilt: number
  skyView: number
  groundView: number
}

/** The azimuth brought into 0 <= a < 360. */
export function turned(azimuthDeg: number): number {
  return ((azimuthDeg % 360) + 360) % 360
}

/** Normal vector and view factors of a plane; angles in degrees. */
export function planeGeometry(tiltDeg: number, azimuthDeg: number): PlaneGeometry {
  const cosTilt = Math.cos(tiltDeg * rad)
  const sinTilt = Math.sin(tiltDeg * rad)
  const azimuth = turned(azimuthDeg) * rad
  return {
    normalEast: sinTilt * Math.sin(azimuth),
    normalNorth: sinTilt * Math.cos(azimuth),
    cosTilt,
    sinTilt,
    skyView: (1 + cosTilt) / 2,
    groundView: (1 - cosTilt) / 2,
  }
}

/**
 * Light on a plane in one sun-up hour of a site, written into `light` (no allocation in the loop).
 * Perez 1990 above 2.5 degrees of sun elevation, isotropic without ground light below.
 */
export function lightOnPlane(
  site: Site,
  plane: PlaneGeometry,
  step: number,
  light: PlaneLight,
): void {
  const up = site.sunUp[step] ?? 0
  const dni = site.dni[step] ?? 0
  const dhi = site.dhi[step] ?? 0
  const cosIncidence =
    (site.sunEast[step] ?? 0) * plane.normalEast +
    (site.sunNorth[step] ?? 0) * plane.normalNorth +
    up * plane.cosTilt
  const facing = Math.min(1, Math.max(0, cosIncidence))
  const mode = site.skyMode[step]
  const f1 = site.f1[step] ?? 0
  light.cosIncidence = cosIncidence
  light.beam = up > 0 ? dni * facing : 0
  light.sky = 0
  light.ground = 0
  if (mode === skyMode.isotropic) light.sky = dhi * plane.skyView
  if (mode !== skyMode.perez) return
  const circumsolar = (f1 * facing) / Math.max(up, lowestCosine)
  const horizon = (site.f2[step] ?? 0) * plane.sinTilt
  light.sky = dhi * ((1 - f1) * plane.skyView + circumsolar + horizon)
  light.ground = (site.albedo[step] ?? 0) * (dni * up + dhi) * plane.groundView
}

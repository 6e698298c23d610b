import type { Facing } from './facing.ts'
import { skyMode } from './perez-sky.ts'
import type { Site } from './site.ts'

const lowestCosine = 0.0871557

/** Light on the modules in one hour, W/m2, and the cosine of incidence (negative: sun behind). */
export type PlaneLight = {
  beam: number
  sky: number
  ground: number
  /** What reaches the back, as front light of the same yield. */
  rear: number
  cosIncidence: number
}

/**
 * Light on a plane in one sun-up hour of a site, written into `light` (no allocation in the loop).
 * Perez 1990 above 2.5 degrees of sun elevation, isotropic without ground light below.
 */
export function lightOnPlane(
  site: Site,
  albedo: Float64Array,
  facing: Facing,
  step: number,
  light: PlaneLight,
): void {
  const up = site.sunUp[step] ?? 0
  const dni = site.dni[step] ?? 0
  const dhi = site.dhi[step] ?? 0
  const cosIncidence =
    (site.sunEast[step] ?? 0) * facing.normalEast +
    (site.sunNorth[step] ?? 0) * facing.normalNorth +
    up * facing.cosTilt
  const towards = Math.min(1, Math.max(0, cosIncidence))
  const mode = site.skyMode[step]
  const f1 = site.f1[step] ?? 0
  light.cosIncidence = cosIncidence
  light.beam = up > 0 ? dni * towards : 0
  light.sky = 0
  light.ground = 0
  light.rear = 0
  if (mode === skyMode.isotropic) light.sky = dhi * facing.skyView
  if (mode !== skyMode.perez) return
  const circumsolar = (f1 * towards) / Math.max(up, lowestCosine)
  const horizon = (site.f2[step] ?? 0) * facing.sinTilt
  light.sky = dhi * ((1 - f1) * facing.skyView + circumsolar + horizon)
  light.ground = (albedo[step] ?? 0) * (dni * up + dhi) * facing.groundView
}

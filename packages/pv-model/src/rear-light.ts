import type { ArrayPlane } from './array-plane.ts'
import { facesSun, type Facing } from './facing.ts'
import { skyMode } from './perez-sky.ts'
import { directShare } from './rear-glass.ts'
import { type RearWeights, rearWeights, strips } from './rear-geometry.ts'
import { rackRows } from './row-shading.ts'
import { shadeOfRows, type RowShadow } from './row-shadow.ts'
import type { Site } from './site.ts'

/** Light that modules let through to the ground, and the height of their lower edge (m): PVWatts v8. */
const transmission = 0.013
const clearanceM = 1
const lowestCosine = 0.0871557

/** Trackers: weights are kept for every quarter of a degree of tilt. */
const perRadian = 720 / Math.PI

/** Irradiance on the back of the modules in one hour, W/m2, before bifaciality. */
export type RearLight = (site: Site, step: number, facing: Facing, cosIncidence: number) => number

/** View-factor model of the back of an array in rows; `null` for modules of one face. */
export function rearLight(plane: ArrayPlane, albedo: Float64Array): RearLight | null {
  if ((plane.bifaciality ?? 0) <= 0) return null
  const sectionAt = sections(plane)
  const moving = plane.mounting !== 'roof' && plane.mounting !== 'openRack'
  const kept = new Map<number, Kept>()
  const shadow: RowShadow = { start: 0, end: 0, second: 0, back: 0 }
  return (site, step, facing, cosIncidence) => {
    const key = moving ? Math.round(facing.tilt * perRadian) : 0
    let known = kept.get(key)
    if (known === undefined) {
      const section = sectionAt(moving ? key / perRadian : facing.tilt)
      kept.set(key, (known = { section, weights: rearWeights(section) }))
    }
    const altitude = Math.PI / 2 - (site.zenith[step] ?? 0)
    shadeOfRows(known.section, facesSun(facing, site, step) / Math.tan(altitude), shadow)
    return received(site, step, albedo[step] ?? 0, known.weights, shadow, -cosIncidence)
  }
}

type Kept = { section: ReturnType<ReturnType<typeof sections>>; weights: RearWeights }

function sections(plane: ArrayPlane) {
  const { slopeM, pitchM } = rackRows(plane)
  const turnsOverMiddle = plane.mounting === 'oneAxis' || plane.mounting === 'oneAxisBacktracking'
  return (tilt: number) => {
    const height = slopeM * Math.sin(tilt)
    const clearance = turnsOverMiddle ? clearanceM - height / 2 : clearanceM
    return { pitch: pitchM, height, depth: slopeM * Math.cos(tilt), clearance, tilt }
  }
}

function received(
  site: Site,
  step: number,
  albedo: number,
  weights: RearWeights,
  shadow: RowShadow,
  cosBehind: number,
): number {
  const dni = site.dni[step] ?? 0
  const dhi = site.dhi[step] ?? 0
  const up = site.sunUp[step] ?? 0
  const mode = site.skyMode[step]
  const perez = mode === skyMode.perez
  const f1 = perez ? (site.f1[step] ?? 0) : 0
  const isotropic = perez || mode === skyMode.isotropic ? dhi * (1 - f1) : 0
  const horizon = perez ? dhi * (site.f2[step] ?? 0) : 0
  const around = (dhi * f1) / Math.max(up, lowestCosine)
  const direct = (up > 0 ? dni : 0) + around
  const ground =
    isotropic * weights.skyOnGround + direct * Math.max(0, up) * litGround(weights, shadow)
  const behind = cosBehind > 0 ? direct * cosBehind * directShare(cosBehind) * shadow.back : 0
  return isotropic * weights.sky + horizon * weights.horizon + albedo * ground + behind
}

/** Weight of the ground that direct light falls on; in the shadow of a row little passes. */
function litGround({ groundUpTo }: RearWeights, { start, end, second }: RowShadow): number {
  const shaded =
    (groundUpTo[end] ?? 0) - (groundUpTo[start] ?? 0) + (groundUpTo[Math.min(second, start)] ?? 0)
  return (groundUpTo[strips] ?? 0) - (1 - transmission) * shaded
}

import type { ArrayPlane } from './array-plane.ts'
import { type Facing, fixedFacing, turningOf } from './facing.ts'
import { groundAlbedo, monthValue } from './ground-albedo.ts'
import { outsideShading } from './outside-shade.ts'
import { rowShading } from './rack-light.ts'
import { rearLight } from './rear-light.ts'
import type { Site } from './site.ts'
import type { Tally } from './tally.ts'
import { lightOnPlane, type PlaneLight } from './transposition.ts'

/** Light on the modules, hour by hour; `light` and `facing` hold what the last call found. */
export type LightChain = {
  facing: Facing
  light: PlaneLight
  /** The whole light of the back in the last hour, W/m2, whatever the modules make of it. */
  behind: () => number
  /** Finds light and facing of one sun-up hour; hours may come in any order. */
  at: (step: number, tally: Tally | null) => void
}

/** Turning, sky, shade from outside, shade of rows and dirt, in the order of PVWatts v8. */
export function lightChain(site: Site, plane: ArrayPlane): LightChain {
  const facing = fixedFacing(plane.tiltDeg, plane.azimuthDeg)
  const light: PlaneLight = { beam: 0, sky: 0, ground: 0, rear: 0, cosIncidence: 0 }
  const albedo = groundAlbedo(site, plane)
  const turn = turningOf(plane)
  const rear = rearLight(plane, albedo)
  const outside = outsideShading(plane)
  const rows = rowShading(plane)
  const soil = soiling(plane)
  const bifaciality = plane.bifaciality ?? 0
  let behind = 0
  const at = (step: number, tally: Tally | null) => {
    turn?.(site, step, facing)
    lightOnPlane(site, albedo, facing, step, light)
    if (rear !== null) {
      behind = rear(site, step, facing, light.cosIncidence)
      light.rear = behind * bifaciality
    }
    if (site.faulty[step] === 1) light.beam = light.sky = light.ground = 0
    tally?.noteLight(light.beam + light.sky + light.ground)
    outside?.(site, step, light)
    tally?.noteLight(light.beam + light.sky + light.ground)
    rows?.(site, step, facing, light)
    tally?.noteLight(light.beam + light.sky + light.ground)
    soil?.(site, step, light)
    tally?.noteLight(light.beam + light.sky + light.ground)
  }
  return { facing, light, behind: () => behind, at }
}

function soiling({ soilingPct }: ArrayPlane) {
  if (soilingPct === undefined) return null
  return (site: Site, step: number, light: PlaneLight) => {
    const left = 1 - monthValue(soilingPct, site.month[step] ?? 0) / 100
    light.beam *= left
    light.sky *= left
    light.ground *= left
  }
}

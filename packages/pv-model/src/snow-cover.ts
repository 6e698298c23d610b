import type { ArrayPlane } from './array-plane.ts'
import type { Facing } from './facing.ts'
import { PvModelError } from './model-error.ts'
import type { Site } from './site.ts'

/** So many useless snow depths while the sun is up, and the weather has none (as in the v8 engine). */
const tooManyUnknown = 500

/** Deeper than this (cm) is a fault of the file. */
const deepest = 610

const slidePerHour = Math.fround(1.97)

/** Share of DC power lost to snow in an hour; hours must be asked in order. `received` in W/m2. */
export type SnowLoss = (site: Site, step: number, facing: Facing, received: number) => number

/**
 * Snow on the modules (Marion et al. 2013, Solar Energy 97, with Ryberg and Freeman,
 * NREL/TP-6A20-68705): a fall of 1 cm covers them, and they slide free while
 * Tamb + POA/80 > 0. Single precision as in the v8 engine, whose steps depend on it.
 * Throws `snowDepthMissing` at once when the weather has no usable depths.
 */
export function snowLoss(site: Site, plane: ArrayPlane): SnowLoss | null {
  if (plane.snow !== true) return null
  const depths = usableDepths(site)
  const strings = plane.mounting === 'oneAxis' || plane.mounting === 'oneAxisBacktracking' ? 1 : 2
  let before = 0
  let covered = 0
  return (_site, step, facing, received) => {
    const depth = depths[step] ?? 0
    if (depth - before >= 1 && depth >= 1) covered = 1
    if (depth < 1) covered = 0
    if ((site.temperature[step] ?? 0) + received / 80 > 0) {
      covered = Math.fround(covered - Math.fround(0.1 * slidePerHour * Math.sin(facing.tilt)))
    }
    covered = Math.max(0, covered)
    before = depth
    return Math.ceil(Math.fround(covered * strings)) / strings
  }
}

function usableDepths({ weather, steps, hour }: Site): Float32Array {
  let unknown = 0
  const depths = Float32Array.from({ length: steps }, (_, step) => {
    const depth = weather.snowDepth?.[hour[step] ?? 0] ?? Number.NaN
    if (depth >= 0 && depth <= deepest) return depth
    unknown++
    return 0
  })
  if (unknown >= tooManyUnknown) {
    throw new PvModelError('snowDepthMissing', 'the weather has no usable snow depths', {
      field: 'snow',
    })
  }
  return depths
}

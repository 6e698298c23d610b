import { type Caster, layerFrom, layerTo, type RayTest } from './caster.ts'
import type { PlanPoint } from './scene.ts'

/**
 * A body of revolution about a vertical line between two heights, whose squared radius is
 * `square + slope * (z - fromZ)^2`: a cylinder (slope 0), a cone (square 0) or half an ellipsoid.
 */
export type RoundPart = {
  baseM: number
  topM: number
  fromZ: number
  square: number
  slope: number
}

/** Ray test and ball of a stack of round parts about one vertical line. */
export function roundSolid(
  axis: PlanPoint,
  radiusM: number,
  parts: readonly RoundPart[],
): Pick<Caster, 'middle' | 'reachM' | 'hit'> {
  const baseM = Math.min(...parts.map((part) => part.baseM))
  const topM = Math.max(...parts.map((part) => part.topM))
  const middle = { x: axis.x, y: axis.y, z: (baseM + topM) / 2 }
  const reachM = Math.hypot(radiusM, (topM - baseM) / 2)
  const hit: RayTest = (at, rays, ray) => {
    const dx = rays.east[ray] ?? 0
    const dy = rays.north[ray] ?? 0
    const dz = rays.up[ray] ?? 0
    const px = at.x - axis.x
    const py = at.y - axis.y
    const farM = Math.hypot(px, py, at.z - middle.z) + reachM
    for (const part of parts) {
      const from = layerFrom(at.z, dz, part.baseM, part.topM)
      const to = layerTo(at.z, dz, part.baseM, part.topM, farM)
      if (to < from) continue
      if (meets(part, px, py, at.z, dx, dy, dz, from, to)) return true
    }
    return false
  }
  return { middle, reachM, hit }
}

/** Squared distance from the axis less the squared radius is a parabola along the ray. */
function meets(
  part: RoundPart,
  x: number,
  y: number,
  pz: number,
  dx: number,
  dy: number,
  dz: number,
  from: number,
  to: number,
): boolean {
  const z = pz - part.fromZ
  const a = dx * dx + dy * dy - part.slope * dz * dz
  const b = x * dx + y * dy - part.slope * z * dz
  const c = x * x + y * y - part.slope * z * z - part.square
  if ((a * from + 2 * b) * from + c <= 0 || (a * to + 2 * b) * to + c <= 0) return true
  if (a <= 0) return false
  const lowest = -b / a
  return lowest > from && lowest < to && b * lowest + c <= 0
}

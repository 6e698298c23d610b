import type { ShadeSolid } from '@girasol/near-shade'
import { type Obstruction, type PlanePoint, type RoofPlane, toPlan } from '@girasol/roof-layout'
import { riseAt } from './roof-heights.ts'

/** A vent pipe above its roof, metres: an assumption; the code asks for 0.15 (IRC 2021 P3103.1). */
const ventM = 0.3
/** A chimney above the highest point where it passes the roof: 3 ft (IRC 2021 R1003.9). */
const chimneyM = 0.914
/** The least that the front of a dormer stands above its roof, metres. */
const lowDormerM = 0.5

/** What stands on a plane as solids, given the height of its point v = 0, metres. */
export function roofSolids(plane: RoofPlane, heightM: number): ShadeSolid[] {
  return plane.obstructions.flatMap((obstruction): ShadeSolid[] => {
    if (obstruction.kind === 'skylight') return []
    const { id, shape } = obstruction
    const rises = extent(shape).map((point) => heightM + riseAt(plane, point))
    const [baseM, roofM] = [Math.min(...rises), Math.max(...rises)]
    const heights = { id, baseM, topM: topOf(obstruction.kind, baseM, roofM) }
    if ('points' in shape) {
      const footprint = shape.points.map((point) => toPlan(plane, point))
      return [{ ...heights, kind: 'prism', footprint }]
    }
    const { x, y } = toPlan(plane, shape.centre)
    return [{ ...heights, kind: 'cylinder', x, y, radiusM: shape.radiusM }]
  })
}

/** The ridge of a dormer is level and meets the roof at the back. */
function topOf(kind: Exclude<Obstruction['kind'], 'skylight'>, baseM: number, roofM: number) {
  if (kind === 'dormer') return Math.max(roofM, baseM + lowDormerM)
  return roofM + (kind === 'chimney' ? chimneyM : ventM)
}

function extent(shape: Obstruction['shape']): readonly PlanePoint[] {
  if ('points' in shape) return shape.points
  const { centre, radiusM } = shape
  return [-radiusM, radiusM].map((up) => ({ u: centre.u, v: centre.v + up }))
}

import type { PanelModule } from '@girasol/pv-model'
import { RoofError, type RoofPlane } from '@girasol/roof-layout'

/** More than twice the panels that anybody can ask us for: a school, not a house. */
const mostPlaces = 1200
/** Fifty to a side of a roof with twelve of them, and everything that stands on them. */
const mostCorners = 600
/** A round thing takes as long as one with so many corners. */
const cornersOfRound = 12

/**
 * Refuses a roof that would take many seconds, before anything of it is laid out: one with more room than
 * `mostPlaces` panels or drawn with more than `mostCorners` corners. Throws `RoofError`.
 */
export function checkEffort(planes: readonly RoofPlane[], { widthM, heightM }: PanelModule): void {
  const areaM2 = planes.reduce((sum, { outline }) => sum + areaOf(outline), 0)
  if (areaM2 > mostPlaces * widthM * heightM) throw new RoofError('tooMuchRoom')
  const corners = planes.reduce((sum, plane) => sum + cornersOf(plane), 0)
  if (corners > mostCorners) throw new RoofError('tooManyCorners')
}

function cornersOf({ outline, obstructions }: RoofPlane): number {
  return obstructions.reduce(
    (sum, { shape }) => sum + ('points' in shape ? shape.points.length : cornersOfRound),
    outline.length,
  )
}

function areaOf(outline: RoofPlane['outline']): number {
  const twice = outline.reduce((sum, { u, v }, at) => {
    const next = outline[(at + 1) % outline.length]
    return next === undefined ? sum : sum + u * next.v - next.u * v
  }, 0)
  return Math.abs(twice) / 2
}

import { eaveDirection, outOfFrame, type RowFrame, intoFrame } from './row-frame.ts'
import { boundsOf } from './polygon.ts'
import type { PlanePoint, RoofPlane } from './roof-plane.ts'

/**
 * Where a pathway of that width may lead from the lowest edge to the ridge: at either end of the highest edge, or on
 * the middle of a peak that is narrower than the pathway. Strips as four corners; `[null]` when none is asked for.
 */
export function pathwayChoices(plane: RoofPlane, widthM: number): (readonly PlanePoint[] | null)[] {
  if (widthM <= 0) return [null]
  const along = eaveDirection(plane)
  const frame: RowFrame = {
    origin: plane.outline[0]!,
    along,
    across: { u: -along.v, v: along.u },
  }
  const outline = plane.outline.map((point) => intoFrame(frame, point))
  const { lowV, highV } = boundsOf(outline)
  const top = boundsOf(outline.filter(({ v }) => v > highV - 1e-6))
  const strip = (u: number) =>
    [
      { u, v: lowV },
      { u: u + widthM, v: lowV },
      { u: u + widthM, v: highV },
      { u, v: highV },
    ].map((corner) => outOfFrame(frame, corner))
  if (top.highU - top.lowU < widthM) return [strip((top.lowU + top.highU - widthM) / 2)]
  return [strip(top.lowU), strip(top.highU - widthM)]
}

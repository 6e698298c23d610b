import { checkPlane } from './check-plane.ts'
import type { EdgeKind, Obstruction, PlanePoint, PlanPoint, RoofPlane } from './roof-plane.ts'

type Placed = Pick<RoofPlane, 'pitchDeg' | 'azimuthDeg' | 'anchor'>

/** Where a point of the plane lies on the plan; the slope is foreshortened by the pitch. */
export function toPlan({ pitchDeg, azimuthDeg, anchor }: Placed, { u, v }: PlanePoint): PlanPoint {
  const azimuth = (azimuthDeg * Math.PI) / 180
  const right = u - anchor.u
  const away = (v - anchor.v) * Math.cos((pitchDeg * Math.PI) / 180)
  return {
    x: anchor.x - right * Math.cos(azimuth) - away * Math.sin(azimuth),
    y: anchor.y + right * Math.sin(azimuth) - away * Math.cos(azimuth),
  }
}

/** The point of the plane that is seen at a point of the plan: the inverse of `toPlan`. */
export function toPlane({ pitchDeg, azimuthDeg, anchor }: Placed, { x, y }: PlanPoint): PlanePoint {
  const azimuth = (azimuthDeg * Math.PI) / 180
  const east = x - anchor.x
  const north = y - anchor.y
  const away = -east * Math.sin(azimuth) - north * Math.cos(azimuth)
  return {
    u: anchor.u - east * Math.cos(azimuth) + north * Math.sin(azimuth),
    v: anchor.v + away / Math.cos((pitchDeg * Math.PI) / 180),
  }
}

/**
 * A plane of a drawn outline: its points on the plan, in metres, with pitch and facing. The first point becomes
 * the plane's origin. Throws a `RoofError` when the outline cannot be a roof.
 */
export function roofPlaneFromPlan(drawn: {
  id: string
  pitchDeg: number
  azimuthDeg: number
  points: readonly PlanPoint[]
  edges: readonly EdgeKind[]
  obstructions?: readonly Obstruction[]
}): RoofPlane {
  const { id, pitchDeg, azimuthDeg, points, edges, obstructions = [] } = drawn
  const anchor = { x: points[0]?.x ?? 0, y: points[0]?.y ?? 0, u: 0, v: 0 }
  const placed = { pitchDeg, azimuthDeg, anchor }
  const outline = points.map((point) => toPlane(placed, point))
  const plane = { id, ...placed, outline, edges: [...edges], obstructions }
  checkPlane(plane)
  return plane
}

/**
 * A rectangular plane from numbers: `widthM` along the eave, `slopeLengthM` up the slope, centre at `x`, `y` on the
 * plan. Plane coordinates begin at the lower left corner. Throws a `RoofError` when the numbers cannot be a roof.
 */
export function roofPlaneFromRectangle(rectangle: {
  id: string
  azimuthDeg: number
  pitchDeg: number
  widthM: number
  slopeLengthM: number
  x: number
  y: number
}): RoofPlane {
  const { id, azimuthDeg, pitchDeg, widthM, slopeLengthM, x, y } = rectangle
  const plane: RoofPlane = {
    id,
    azimuthDeg,
    pitchDeg,
    anchor: { x, y, u: widthM / 2, v: slopeLengthM / 2 },
    outline: [
      { u: 0, v: 0 },
      { u: widthM, v: 0 },
      { u: widthM, v: slopeLengthM },
      { u: 0, v: slopeLengthM },
    ],
    edges: ['eave', 'rake', 'ridge', 'rake'],
    obstructions: [],
  }
  checkPlane(plane)
  return plane
}

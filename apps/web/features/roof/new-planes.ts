import {
  type EdgeKind,
  type PlanePoint,
  type PlanPoint,
  type RoofPlane,
  toPlan,
  toPlane,
} from '@girasol/roof-layout'
import { twiceArea } from './corners-edges.ts'
import { extent, middleOf, moved, outlineOnPlan, toMillimetre } from './reshape.ts'

export type ShapeName = 'rectangle' | 'triangle' | 'trapezoid' | 'corner'

type Shape = { corners: readonly (readonly [u: number, v: number])[]; edges: readonly EdgeKind[] }

/** Usual sides to start from, metres on the roof. */
export const shapes: Record<ShapeName, Shape> = {
  rectangle: {
    corners: [
      [0, 0],
      [12, 0],
      [12, 5],
      [0, 5],
    ],
    edges: ['eave', 'rake', 'ridge', 'rake'],
  },
  triangle: {
    corners: [
      [0, 0],
      [9, 0],
      [4.5, 5],
    ],
    edges: ['eave', 'hip', 'hip'],
  },
  trapezoid: {
    corners: [
      [0, 0],
      [13, 0],
      [9, 5],
      [4, 5],
    ],
    edges: ['eave', 'hip', 'ridge', 'hip'],
  },
  corner: {
    corners: [
      [0, 0],
      [6, 0],
      [6, 3],
      [12, 3],
      [12, 7],
      [0, 7],
    ],
    edges: ['eave', 'rake', 'eave', 'rake', 'ridge', 'rake'],
  },
}

const usualPitchDeg = 22.6

/** An id that no part of this kind has yet: the kind and a number. */
export function freeId(kind: string, taken: readonly string[]): string {
  const numbers = taken.map((id) => Number(/\d+$/.exec(id)?.[0] ?? 0))
  return `${kind}-${1 + Math.max(0, ...numbers)}`
}

/** A side of a usual shape where there is room: beyond the ridge of the last one, or else east of all. */
export function planeOfShape(
  shape: ShapeName,
  planes: readonly RoofPlane[],
  id: string,
): RoofPlane {
  const { corners, edges } = shapes[shape]
  const last = planes.at(-1)
  const plane: RoofPlane = {
    id,
    azimuthDeg: last?.azimuthDeg ?? 180,
    pitchDeg: last?.pitchDeg ?? usualPitchDeg,
    anchor: { x: 0, y: 0, u: 0, v: 0 },
    outline: corners.map(([u, v]) => ({ u, v })),
    edges,
    obstructions: [],
  }
  if (!last) return plane
  const other = shape === 'rectangle' ? beyondRidge(last, id) : null
  return other && isFree(other, planes) ? other : eastOf(plane, planes)
}

/** The other side of a roof: as large as this one, ridge to ridge, nothing upon it. */
function beyondRidge(plane: RoofPlane, id: string): RoofPlane {
  const { lowU, highU, lowV, highV } = extent(plane.outline)
  const top = toPlan(plane, { u: (lowU + highU) / 2, v: highV })
  const width = highU - lowU
  const length = highV - lowV
  return turnedAround({
    id,
    azimuthDeg: plane.azimuthDeg,
    pitchDeg: plane.pitchDeg,
    anchor: { x: toMillimetre(top.x), y: toMillimetre(top.y), u: width / 2, v: length },
    outline: [
      { u: 0, v: 0 },
      { u: width, v: 0 },
      { u: width, v: length },
      { u: 0, v: length },
    ],
    edges: ['eave', 'rake', 'ridge', 'rake'],
    obstructions: [],
  })
}

const turnedAround = (plane: RoofPlane): RoofPlane => ({
  ...plane,
  azimuthDeg: (plane.azimuthDeg + 180) % 360,
})

function isFree(plane: RoofPlane, planes: readonly RoofPlane[]): boolean {
  const middle = toPlan(plane, middleOf(plane.outline))
  return planes.every((one) => {
    const { u, v } = toPlane(one, middle)
    const { lowU, highU, lowV, highV } = extent(one.outline)
    return u < lowU || u > highU || v < lowV || v > highV
  })
}

function eastOf(plane: RoofPlane, planes: readonly RoofPlane[]): RoofPlane {
  const all = planes.flatMap(outlineOnPlan)
  const own = outlineOnPlan(plane)
  const right = Math.max(...all.map(({ x }) => x))
  const middle = (points: readonly PlanPoint[]) =>
    (Math.min(...points.map(({ y }) => y)) + Math.max(...points.map(({ y }) => y))) / 2
  const left = Math.min(...own.map(({ x }) => x))
  return moved(plane, { x: right + 1 - left, y: middle(all) - middle(own) })
}

/**
 * A side from points drawn on the plan: the first two are the ends of its gutter, so it faces away from the rest.
 * It may be impossible (crossing lines): `faultOf` says so.
 */
export function planeOfPoints(
  points: readonly PlanPoint[],
  planes: readonly RoofPlane[],
  id: string,
): RoofPlane {
  const onFlat = points.map(({ x, y }) => ({ u: x, v: y }))
  const ordered =
    twiceArea(onFlat) < 0 ? [points[1]!, points[0]!, ...points.slice(2).toReversed()] : points
  const [first, second] = [ordered[0]!, ordered[1]!]
  const along = Math.atan2(second.y - first.y, second.x - first.x)
  const azimuthDeg = ((Math.round(90 - ((along - Math.PI / 2) * 180) / Math.PI) % 360) + 360) % 360
  const placed = {
    azimuthDeg,
    pitchDeg: planes.at(-1)?.pitchDeg ?? usualPitchDeg,
    anchor: { x: toMillimetre(first.x), y: toMillimetre(first.y), u: 0, v: 0 },
  }
  const outline = ordered.map((point) => {
    const { u, v } = toPlane(placed, point)
    return { u: toMillimetre(u), v: toMillimetre(v) }
  })
  return { id, ...placed, outline, edges: kindsOf(outline), obstructions: [] }
}

/** What the edges most likely are, from how they run: level ones are eaves and ridges, slanting ones hips and valleys. */
export function kindsOf(outline: readonly PlanePoint[]): EdgeKind[] {
  const side = Math.sign(twiceArea(outline)) || 1
  return outline.map((a, index) => {
    const b = outline[(index + 1) % outline.length]!
    const du = side * (b.u - a.u)
    const dv = b.v - a.v
    const slope = Math.atan2(Math.abs(dv), Math.abs(du)) / (Math.PI / 180)
    if (slope < 12) return du > 0 ? 'eave' : 'ridge'
    if (slope > 78) return 'rake'
    return du < 0 ? 'hip' : 'valley'
  })
}

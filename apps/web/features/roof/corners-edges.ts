import {
  type EdgeKind,
  type PlanePoint,
  type PlanPoint,
  type RoofPlane,
  toPlan,
} from '@girasol/roof-layout'
import { limits, onPlane, toMillimetre } from './reshape.ts'

const rounded = ({ u, v }: PlanePoint): PlanePoint => ({ u: toMillimetre(u), v: toMillimetre(v) })
const after = <T>(list: readonly T[], index: number) => list[(index + 1) % list.length]!
const before = <T>(list: readonly T[], index: number) =>
  list[(index + list.length - 1) % list.length]!

/** The outline may become impossible by any of these: whoever calls asks `faultOf` before it is passed on. */
export function cornerMoved(plane: RoofPlane, index: number, to: PlanePoint): RoofPlane {
  return { ...plane, outline: plane.outline.with(index, rounded(to)) }
}

/** One corner moved by so many metres on the plan. */
export function cornerNudged(plane: RoofPlane, index: number, by: PlanPoint): RoofPlane {
  const { u, v } = plane.outline[index]!
  const step = onPlane(plane, by)
  return cornerMoved(plane, index, { u: u + step.u, v: v + step.v })
}

/** A corner in the middle of an edge; both halves keep its kind. Nothing changes when there are enough. */
export function edgeSplit(plane: RoofPlane, index: number): RoofPlane {
  if (plane.outline.length >= limits.points) return plane
  const a = plane.outline[index]!
  const b = after(plane.outline, index)
  const middle = rounded({ u: (a.u + b.u) / 2, v: (a.v + b.v) / 2 })
  return {
    ...plane,
    outline: plane.outline.toSpliced(index + 1, 0, middle),
    edges: plane.edges.toSpliced(index + 1, 0, plane.edges[index]!),
  }
}

/** Without a corner; the edge before it leads to the next one. Three corners stay. */
export function cornerRemoved(plane: RoofPlane, index: number): RoofPlane {
  if (plane.outline.length <= 3) return plane
  return {
    ...plane,
    outline: plane.outline.toSpliced(index, 1),
    edges: plane.edges.toSpliced(index, 1),
  }
}

export function edgeRetyped(plane: RoofPlane, index: number, kind: EdgeKind): RoofPlane {
  return { ...plane, edges: plane.edges.with(index, kind) }
}

/** Length of an edge on the roof, metres. */
export function edgeLength({ outline }: RoofPlane, index: number): number {
  const a = outline[index]!
  const b = after(outline, index)
  return Math.hypot(b.u - a.u, b.v - a.v)
}

/** Unit vector on the plane that leads out over an edge. */
function outwards(outline: readonly PlanePoint[], index: number): PlanePoint {
  const a = outline[index]!
  const b = after(outline, index)
  const length = Math.hypot(b.u - a.u, b.v - a.v) || 1
  const side = Math.sign(twiceArea(outline)) || 1
  return { u: (side * (b.v - a.v)) / length, v: (-side * (b.u - a.u)) / length }
}

/** Twice the enclosed area, positive counter-clockwise. */
export function twiceArea(outline: readonly PlanePoint[]): number {
  return outline.reduce((sum, a, index) => {
    const b = after(outline, index)
    return sum + a.u * b.v - b.u * a.v
  }, 0)
}

/** The middle of an edge and the direction out of the plane there, on the plan; the direction has length 1. */
export function edgeOnPlan(plane: RoofPlane, index: number): { middle: PlanPoint; out: PlanPoint } {
  const a = toPlan(plane, plane.outline[index]!)
  const b = toPlan(plane, after(plane.outline, index))
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
  const side = Math.sign(twiceArea(plane.outline)) || 1
  return {
    middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 },
    out: { x: (side * (b.y - a.y)) / length, y: (-side * (b.x - a.x)) / length },
  }
}

/** Where the line through `p` along `d` meets the line through `q` along `e`; `null` for parallels. */
function meeting(p: PlanePoint, d: PlanePoint, q: PlanePoint, e: PlanePoint): PlanePoint | null {
  const cross = d.u * e.v - d.v * e.u
  if (Math.abs(cross) < 1e-3 * Math.hypot(d.u, d.v) * Math.hypot(e.u, e.v)) return null
  const t = ((q.u - p.u) * e.v - (q.v - p.v) * e.u) / cross
  return { u: p.u + d.u * t, v: p.v + d.v * t }
}

/** An edge pushed out (or in, negative) by so many metres on the roof; its neighbours keep their directions. */
export function edgePushed(plane: RoofPlane, index: number, outM: number): RoofPlane {
  const { outline } = plane
  const next = (index + 1) % outline.length
  const [a, b] = [outline[index]!, outline[next]!]
  const out = outwards(outline, index)
  const shift = ({ u, v }: PlanePoint) => ({ u: u + out.u * outM, v: v + out.v * outM })
  const along = { u: b.u - a.u, v: b.v - a.v }
  const end = (corner: PlanePoint, neighbour: PlanePoint) =>
    meeting(shift(corner), along, corner, {
      u: corner.u - neighbour.u,
      v: corner.v - neighbour.v,
    }) ?? shift(corner)
  const moved = outline
    .with(index, rounded(end(a, before(outline, index))))
    .with(next, rounded(end(b, after(outline, next))))
  return { ...plane, outline: moved }
}

/** How far out over an edge a way on the plan leads, metres on the roof. */
export function pushOf(plane: RoofPlane, index: number, way: PlanPoint): number {
  const out = outwards(plane.outline, index)
  const step = onPlane(plane, way)
  return out.u * step.u + out.v * step.v
}

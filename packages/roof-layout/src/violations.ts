import type { Cell } from './cell.ts'
import type { Layout } from './layout.ts'
import { encloses, pointToSegment, segmentToSegment } from './polygon.ts'
import type { ModuleSize, PlanePoint, RoofPlane } from './roof-plane.ts'

/** What counts as nothing, metres. */
export const toleranceM = 1e-9

export type Violation = {
  kind: 'wrongSize' | 'overlap' | 'offPlane' | 'setback' | 'obstruction' | 'pathway'
  /** The cell, and the other cell, edge or obstruction, counted from 0. */
  cell: number
  other: number | null
  /** By how much the clear distance is missed, metres. */
  byM: number
}

/**
 * Everything about the used cells that breaks the rules of their layout, by nothing but their corners: size of the module,
 * gap to each other, setbacks, obstructions, pathway. Shares no code with the search. Empty when all is well to 1e-9 m.
 */
export function violations(layout: Layout, plane: RoofPlane): Violation[] {
  const found: Violation[] = []
  layout.cells.forEach((cell, index) => {
    if (!cell.used) return
    const report = (kind: Violation['kind'], other: number | null, byM: number) => {
      if (!(byM <= toleranceM)) found.push({ kind, cell: index, other, byM })
    }
    report('wrongSize', null, sizeError(cell.corners, layout.module))
    plane.outline.forEach((a, edge) => {
      const b = plane.outline[(edge + 1) % plane.outline.length]!
      const clear = layout.setbacks[plane.edges[edge]!]
      if (clear > 0) report('setback', edge, clear - clearOfSegment(cell.corners, a, b))
      report('offPlane', edge, depthIn(cell.corners, a, b))
    })
    if (!encloses(plane.outline, cell.centre.u, cell.centre.v)) report('offPlane', null, Infinity)
    plane.obstructions.forEach((obstruction, other) => {
      const { shape, clearanceM } = obstruction
      const missed =
        'points' in shape
          ? clearanceM - clearOfPolygon(cell.corners, shape.points)
          : clearanceM + shape.radiusM - clearOfPoint(cell.corners, shape.centre)
      const within = 'points' in shape && encloses(shape.points, cell.centre.u, cell.centre.v)
      report('obstruction', other, within ? Infinity : missed)
    })
    if (layout.pathway) report('pathway', null, -separation(cell.corners, layout.pathway))
    for (let other = index + 1; other < layout.cells.length; other++) {
      const second = layout.cells[other]!
      if (!second.used || farApart(cell, second, layout)) continue
      report('overlap', other, layout.gapM - separation(cell.corners, second.corners))
    }
  })
  return found
}

function farApart(a: Cell, b: Cell, { module, gapM }: Layout): boolean {
  const reach = Math.hypot(module.widthM, module.heightM) + 2 * gapM
  return Math.hypot(a.centre.u - b.centre.u, a.centre.v - b.centre.v) > reach
}

/** How far four corners are from a rectangle of the module's size, metres. */
function sizeError(corners: Cell['corners'], { widthM, heightM }: ModuleSize): number {
  const side = (i: number) => {
    const a = corners[i % 4]!
    const b = corners[(i + 1) % 4]!
    return Math.hypot(b.u - a.u, b.v - a.v)
  }
  const upright = Math.max(Math.abs(side(0) - widthM), Math.abs(side(1) - heightM))
  const lying = Math.max(Math.abs(side(0) - heightM), Math.abs(side(1) - widthM))
  const [a, b, c, d] = corners
  const skew = Math.max(Math.hypot(a.u + c.u - b.u - d.u, a.v + c.v - b.v - d.v))
  const diagonal = Math.abs(Math.hypot(c.u - a.u, c.v - a.v) - Math.hypot(widthM, heightM))
  return Math.max(Math.min(upright, lying), skew, diagonal)
}

/** Clear distance between two convex polygons along the best of their sides' normals; negative when they overlap. */
export function separation(a: readonly PlanePoint[], b: readonly PlanePoint[]): number {
  return Math.max(sidesClear(a, b), sidesClear(b, a))
}

function sidesClear(a: readonly PlanePoint[], b: readonly PlanePoint[]): number {
  let best = -Infinity
  for (let i = 0; i < a.length; i++) {
    const from = a[i]!
    const to = a[(i + 1) % a.length]!
    const length = Math.hypot(to.u - from.u, to.v - from.v)
    const u = (to.v - from.v) / length
    const v = (from.u - to.u) / length
    const along = (p: PlanePoint) => (p.u - from.u) * u + (p.v - from.v) * v
    best = Math.max(best, Math.min(...b.map(along)) - Math.max(...a.map(along)))
  }
  return best
}

function clearOfSegment(corners: readonly PlanePoint[], a: PlanePoint, b: PlanePoint): number {
  if (depthIn(corners, a, b) > 0) return -depthIn(corners, a, b)
  return Math.min(
    ...corners.map((corner, i) => segmentToSegment(corner, corners[(i + 1) % 4]!, a, b)),
  )
}

/** How deep a segment reaches into a rectangle, by what would have to be cut off the rectangle's sides; 0 outside. */
function depthIn(corners: readonly PlanePoint[], a: PlanePoint, b: PlanePoint): number {
  const depth = -separation(corners, [a, b])
  return Math.max(0, depth)
}

function clearOfPolygon(corners: readonly PlanePoint[], points: readonly PlanePoint[]): number {
  return Math.min(
    ...points.map((point, i) => clearOfSegment(corners, point, points[(i + 1) % points.length]!)),
  )
}

function clearOfPoint(corners: readonly PlanePoint[], point: PlanePoint): number {
  if (encloses(corners, point.u, point.v)) return 0
  return Math.min(
    ...corners.map((corner, i) => pointToSegment(point, corner, corners[(i + 1) % 4]!)),
  )
}

import type { Building, Tree } from '@girasol/estimate'
import { type PlanPoint, type RoofPlane, toPlan } from '@girasol/roof-layout'

/** The part of the plan that is shown: its middle and its width, metres. */
export type PlanView = { x: number; y: number; widthM: number }

/** Width over height of the drawing. */
export const aspect = 1.2

/** Room around the roof for handles, and the least that is shown, metres. */
const marginM = 3.2
const leastM = 14

type Plan = {
  planes: readonly RoofPlane[]
  trees: readonly Tree[]
  buildings: readonly Building[]
}

/** A view that holds all of it. Throws for a roof without planes. */
export function viewOf({ planes, trees, buildings }: Plan): PlanView {
  const points = [
    ...planes.flatMap(cornersOf),
    ...trees.flatMap(({ x, y, crownRadiusM: r }) => around({ x, y }, r)),
    ...buildings.flatMap(({ x, y, widthM, depthM }) => around({ x, y }, (widthM + depthM) / 4)),
  ]
  if (points.length === 0) throw new Error('a roof without planes')
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const [west, east] = [Math.min(...xs), Math.max(...xs)]
  const [south, north] = [Math.min(...ys), Math.max(...ys)]
  const widthM = Math.max(east - west + 2 * marginM, (north - south + 2 * marginM) * aspect, leastM)
  return { x: (west + east) / 2, y: (south + north) / 2, widthM }
}

export function cornersOf(plane: RoofPlane): PlanPoint[] {
  return plane.outline.map((point) => toPlan(plane, point))
}

function around({ x, y }: PlanPoint, r: number): PlanPoint[] {
  return [
    { x: x - r, y: y - r },
    { x: x + r, y: y + r },
  ]
}

/** Where a point of the plan stands in a drawing of that width, pixels from its upper left corner. */
export function onScreen({ x, y }: PlanPoint, view: PlanView, widthPx: number) {
  const scale = widthPx / view.widthM
  return {
    left: widthPx / 2 + (x - view.x) * scale,
    top: widthPx / aspect / 2 - (y - view.y) * scale,
  }
}

/** The point of the plan below a point of the drawing: the inverse of `onScreen`. */
export function onPlan(at: { left: number; top: number }, view: PlanView, widthPx: number) {
  const scale = widthPx / view.widthM
  return {
    x: view.x + (at.left - widthPx / 2) / scale,
    y: view.y - (at.top - widthPx / aspect / 2) / scale,
  }
}

/** The drawing's own coordinates are metres; screens count y downwards, plans upwards. */
export function viewBox({ x, y, widthM }: PlanView): string {
  const height = widthM / aspect
  return [x - widthM / 2, -y - height / 2, widthM, height].map((n) => n.toFixed(3)).join(' ')
}

/** Points as the `points` of a polygon. */
export function pointsOf(points: readonly PlanPoint[]): string {
  return points.map(({ x, y }) => `${x.toFixed(3)},${(-y).toFixed(3)}`).join(' ')
}

/** Whether a point lies within a simple polygon (by the crossings of a ray). */
export function isWithin({ x, y }: PlanPoint, corners: readonly PlanPoint[]): boolean {
  let inside = false
  corners.forEach((a, at) => {
    const b = corners[(at + 1) % corners.length] ?? a
    const crosses = a.y > y !== b.y > y
    if (crosses && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) inside = !inside
  })
  return inside
}

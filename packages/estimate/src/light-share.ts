import type { PlaneShade, ShadeScene } from '@girasol/near-shade'
import type { PlanePoint, RoofPlane } from '@girasol/roof-layout'
import type { EstimateDetailLevel } from './computed.ts'
import type { EstimateMemory } from './filled-roof.ts'
import { isInside } from './inside-outline.ts'
import { shadeAt } from './plane-shade.ts'
import { type Kept, remember } from './remember.ts'

/** Share of the year's light that arrives at each point of a plane. */
export type LightShare = {
  at: (point: PlanePoint) => number
  /**
   * The same in steps, which little changes leave alone, with a mark that changes whenever it does;
   * `null` where the light is the same all over the plane.
   */
  inSteps: { at: (point: PlanePoint) => number; mark: number } | null
  /** Of the points that were looked at. */
  shade: Kept<PlaneShade>
}

/** Points are this far apart, metres, and at most so many along a side. */
const steps: Record<EstimateDetailLevel, { stepM: number; most: number }> = {
  fine: { stepM: 1, most: 14 },
  coarse: { stepM: 2, most: 7 },
}
/** Shares are told apart in such steps: below, the number of panels matters more. */
const finestShare = 0.01

/** Looks at the light on a grid of points, at most `most` along a side, read bilinearly between them. Throws `ShadeError`. */
export function lightShare(
  memory: EstimateMemory,
  plane: RoofPlane,
  scene: ShadeScene,
  { level, most }: { level: EstimateDetailLevel; most: number },
): LightShare {
  const { stepM, most: usually } = steps[level]
  const grid = gridOver(plane, { stepM, most: Math.min(usually, most) })
  const shown = grid.points.filter((point) => isOpen(plane, point))
  const points = shown.length > 0 ? shown : grid.points
  const shade = shadeAt(memory, 'lightShare', scene, points, 'coarse')
  const shares = [...shade.value.cellShare].map(
    (share) => Math.round(share / finestShare) * finestShare,
  )
  const even = Math.max(...shares) - Math.min(...shares) < 1.5 * finestShare
  const stepped = remember(memory, `lightSteps.${plane.id}`, [grid, points, shares], () =>
    sharesOf(grid, points, shares),
  )
  const exact = sharesOf(grid, points, shade.value.cellShare)
  return { at: exact, inSteps: even ? null : { at: stepped.value, mark: stepped.mark }, shade }
}

type Grid = {
  lowU: number
  lowV: number
  stepU: number
  stepV: number
  columns: number
  points: PlanePoint[]
}

/** Middles of equal rectangles that cover the plane. */
function gridOver({ outline }: RoofPlane, { stepM, most }: { stepM: number; most: number }): Grid {
  const across = outline.map(({ u }) => u)
  const upwards = outline.map(({ v }) => v)
  const [lowU, lowV] = [Math.min(...across), Math.min(...upwards)]
  const [widthM, heightM] = [Math.max(...across) - lowU, Math.max(...upwards) - lowV]
  const count = (extent: number) => Math.min(most, Math.max(1, Math.round(extent / stepM)))
  const [columns, rows] = [count(widthM), count(heightM)]
  const [stepU, stepV] = [widthM / columns, heightM / rows]
  const points = Array.from({ length: columns * rows }, (_, index) => ({
    u: lowU + ((index % columns) + 0.5) * stepU,
    v: lowV + (Math.floor(index / columns) + 0.5) * stepV,
  }))
  return { lowU, lowV, stepU, stepV, columns, points }
}

/** A point on the bare plane: what is under a chimney says nothing about panels beside it. */
function isOpen({ outline, obstructions }: RoofPlane, point: PlanePoint): boolean {
  return (
    isInside(outline, point) &&
    obstructions.every(({ shape }) =>
      'points' in shape
        ? !isInside(shape.points, point)
        : apart(shape.centre, point) > shape.radiusM,
    )
  )
}

function apart(a: PlanePoint, b: PlanePoint): number {
  return Math.hypot(a.u - b.u, a.v - b.v)
}

/** Points that were not looked at take the share of the nearest that was. */
function sharesOf(
  grid: Grid,
  points: readonly PlanePoint[],
  shares: ArrayLike<number>,
): LightShare['at'] {
  const nearest = (point: PlanePoint) =>
    points.reduce(
      (best, other, index) => {
        const away = apart(point, other)
        return away < best.away ? { away, share: shares[index] ?? 1 } : best
      },
      { away: Infinity, share: 1 },
    ).share
  const values = grid.points.map(nearest)
  return (point) => between(grid, values, point)
}

function between(grid: Grid, values: readonly number[], { u, v }: PlanePoint): number {
  const { columns } = grid
  const rows = values.length / columns
  const x = Math.min(columns - 1, Math.max(0, (u - grid.lowU) / grid.stepU - 0.5))
  const y = Math.min(rows - 1, Math.max(0, (v - grid.lowV) / grid.stepV - 0.5))
  const [left, low] = [Math.floor(x), Math.floor(y)]
  const [right, high] = [Math.min(columns - 1, left + 1), Math.min(rows - 1, low + 1)]
  const value = (column: number, row: number) => values[row * columns + column] ?? 1
  const along = (row: number) =>
    value(left, row) + (value(right, row) - value(left, row)) * (x - left)
  return along(low) + (along(high) - along(low)) * (y - low)
}

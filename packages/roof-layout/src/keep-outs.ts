import { boundsOf } from './polygon.ts'
import { intoFrame, type RowFrame } from './row-frame.ts'
import type { PlanePoint, RoofPlane } from './roof-plane.ts'
import type { Setbacks } from './setback-rules.ts'

/** Part of the plane that no module may reach into: the convex hull of some corners, and discs. */
export type KeepOut = {
  corners: readonly PlanePoint[]
  discs: readonly { u: number; v: number; radius: number }[]
  /** Extent across the rows, metres. */
  low: number
  high: number
}

/** A plane as a row of modules sees it, in the coordinates of one frame. */
export type Scene = {
  outline: readonly PlanePoint[]
  /** Obstructions with an inside. */
  islands: readonly (readonly PlanePoint[])[]
  keepOuts: readonly KeepOut[]
  bounds: ReturnType<typeof boundsOf>
}

/** Everything modules must keep clear of: edges with their setbacks, obstructions, and the pathway. */
export function sceneOf(
  plane: RoofPlane,
  setbacks: Setbacks,
  pathway: readonly PlanePoint[] | null,
  frame: RowFrame,
): Scene {
  const map = (points: readonly PlanePoint[]) => points.map((point) => intoFrame(frame, point))
  const outline = map(plane.outline)
  const islands: PlanePoint[][] = []
  const keepOuts = outline.map((point, index) =>
    strip(point, outline[(index + 1) % outline.length]!, setbacks[plane.edges[index]!]),
  )
  for (const { shape, clearanceM } of plane.obstructions) {
    if ('points' in shape) {
      const points = map(shape.points)
      islands.push(points)
      keepOuts.push(
        ...points.map((point, i) => strip(point, points[(i + 1) % points.length]!, clearanceM)),
      )
    } else keepOuts.push(disc(intoFrame(frame, shape.centre), shape.radiusM + clearanceM))
  }
  if (pathway) keepOuts.push(keepOut(map(pathway), []))
  return { outline, islands, keepOuts, bounds: boundsOf(outline) }
}

/** All that lies within `radius` of the segment a-b. */
function strip(a: PlanePoint, b: PlanePoint, radius: number): KeepOut {
  if (radius === 0) return keepOut([a, b], [])
  const length = Math.hypot(b.u - a.u, b.v - a.v)
  const u = ((a.v - b.v) / length) * radius
  const v = ((b.u - a.u) / length) * radius
  const corners = [
    { u: a.u + u, v: a.v + v },
    { u: b.u + u, v: b.v + v },
    { u: b.u - u, v: b.v - v },
    { u: a.u - u, v: a.v - v },
  ]
  return keepOut(corners, [
    { ...a, radius },
    { ...b, radius },
  ])
}

function disc(centre: PlanePoint, radius: number): KeepOut {
  return keepOut([], [{ ...centre, radius }])
}

/** A rectangle of a frame as something to keep clear of. */
export function boxKeepOut(u: number, v: number, width: number, height: number): KeepOut {
  const corners = [
    { u, v },
    { u: u + width, v },
    { u: u + width, v: v + height },
    { u, v: v + height },
  ]
  return keepOut(corners, [])
}

function keepOut(corners: PlanePoint[], discs: KeepOut['discs']): KeepOut {
  const { lowV, highV } = boundsOf(corners)
  const low = Math.min(lowV, ...discs.map(({ v, radius }) => v - radius))
  const high = Math.max(highV, ...discs.map(({ v, radius }) => v + radius))
  return { corners, discs, low, high }
}

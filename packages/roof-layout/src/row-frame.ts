import { signedArea } from './polygon.ts'
import type { PlanePoint, RoofPlane } from './roof-plane.ts'

/**
 * Coordinates in which rows of modules lie level: `along` the row and `across` from row to row, unit vectors at a
 * right angle. In a frame, `u` is metres along and `v` metres across.
 */
export type RowFrame = { origin: PlanePoint; along: PlanePoint; across: PlanePoint }

/** Most directions of rows that are tried: the longest edges have the best of them. */
const mostDirections = 4

export function intoFrame({ origin, along, across }: RowFrame, point: PlanePoint): PlanePoint {
  const u = point.u - origin.u
  const v = point.v - origin.v
  return { u: u * along.u + v * along.v, v: u * across.u + v * across.v }
}

export function outOfFrame({ origin, along, across }: RowFrame, { u, v }: PlanePoint): PlanePoint {
  return {
    u: origin.u + u * along.u + v * across.u,
    v: origin.v + u * along.v + v * across.v,
  }
}

/** The same directions with rows and columns exchanged. */
export function exchanged({ origin, along, across }: RowFrame): RowFrame {
  return { origin, along: across, across: along }
}

/** The direction of the eave (of the longest, when there are several); the u axis when there is none. */
export function eaveDirection({ outline, edges }: RoofPlane): PlanePoint {
  const sign = signedArea(outline) < 0 ? -1 : 1
  let best = { length: 0, direction: { u: 1, v: 0 } }
  outline.forEach((point, index) => {
    if (edges[index] !== 'eave') return
    const { length, direction } = edgeVector(outline, index)
    if (length > best.length + 1e-9)
      best = { length, direction: { u: sign * direction.u, v: sign * direction.v } }
  })
  return best.direction
}

/** One frame for each direction that edges have, directions at right angles being one; the longest edges first. */
export function rowFrames(outline: readonly PlanePoint[], most = mostDirections): RowFrame[] {
  const origin = outline[0]!
  const groups: { direction: PlanePoint; length: number }[] = []
  outline.forEach((_, index) => {
    const { length, direction } = edgeVector(outline, index)
    const group = groups.find((known) => sameRows(known.direction, direction))
    if (group) group.length += length
    else groups.push({ direction, length })
  })
  return groups
    .sort((a, b) => (Math.abs(b.length - a.length) < 1e-9 ? 0 : b.length - a.length))
    .slice(0, most)
    .map(({ direction }) => ({
      origin,
      along: direction,
      across: { u: -direction.v, v: direction.u },
    }))
}

function edgeVector(
  outline: readonly PlanePoint[],
  index: number,
): { length: number; direction: PlanePoint } {
  const a = outline[index]!
  const b = outline[(index + 1) % outline.length]!
  const length = Math.hypot(b.u - a.u, b.v - a.v)
  return { length, direction: { u: (b.u - a.u) / length, v: (b.v - a.v) / length } }
}

function sameRows(a: PlanePoint, b: PlanePoint): boolean {
  const dot = Math.abs(a.u * b.u + a.v * b.v)
  const cross = Math.abs(a.u * b.v - a.v * b.u)
  return Math.min(dot, cross) < 1e-6
}

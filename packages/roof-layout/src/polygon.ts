import type { PlanePoint } from './roof-plane.ts'

/** Enclosed area, positive when the points run counter-clockwise: square metres. */
export function signedArea(points: readonly PlanePoint[]): number {
  const first = points[0]
  if (!first) return 0
  let twice = 0
  for (let i = 0; i < points.length; i++) {
    const a = points[i]!
    const b = points[(i + 1) % points.length]!
    twice += (a.u - first.u) * (b.v - first.v) - (b.u - first.u) * (a.v - first.v)
  }
  return twice / 2
}

/** Whether the point lies inside, by the even-odd rule. */
export function encloses(points: readonly PlanePoint[], u: number, v: number): boolean {
  let inside = false
  for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
    const a = points[i]!
    const b = points[j]!
    if (a.v > v !== b.v > v && u < ((b.u - a.u) * (v - a.v)) / (b.v - a.v) + a.u) inside = !inside
  }
  return inside
}

/** Distance of a point from the segment a-b, metres. */
export function pointToSegment(p: PlanePoint, a: PlanePoint, b: PlanePoint): number {
  const du = b.u - a.u
  const dv = b.v - a.v
  const length = du * du + dv * dv
  const share = length > 0 ? ((p.u - a.u) * du + (p.v - a.v) * dv) / length : 0
  const t = Math.min(1, Math.max(0, share))
  return Math.hypot(p.u - a.u - t * du, p.v - a.v - t * dv)
}

/** Twice the area of the triangle a-b-c, positive when it turns left. */
export function turn(a: PlanePoint, b: PlanePoint, c: PlanePoint): number {
  return (b.u - a.u) * (c.v - a.v) - (b.v - a.v) * (c.u - a.u)
}

/** Whether two segments cross or touch. */
export function segmentsMeet(a: PlanePoint, b: PlanePoint, c: PlanePoint, d: PlanePoint): boolean {
  if (properlyCross(a, b, c, d)) return true
  const near = Math.min(
    pointToSegment(a, c, d),
    pointToSegment(b, c, d),
    pointToSegment(c, a, b),
    pointToSegment(d, a, b),
  )
  return near < 1e-9
}

function properlyCross(a: PlanePoint, b: PlanePoint, c: PlanePoint, d: PlanePoint): boolean {
  return turn(a, b, c) > 0 !== turn(a, b, d) > 0 && turn(c, d, a) > 0 !== turn(c, d, b) > 0
}

/** Distance between two segments, metres; 0 where they cross. */
export function segmentToSegment(
  a: PlanePoint,
  b: PlanePoint,
  c: PlanePoint,
  d: PlanePoint,
): number {
  if (properlyCross(a, b, c, d)) return 0
  return Math.min(
    pointToSegment(a, c, d),
    pointToSegment(b, c, d),
    pointToSegment(c, a, b),
    pointToSegment(d, a, b),
  )
}

/** Smallest and largest coordinate. */
export function boundsOf(points: readonly PlanePoint[]): {
  lowU: number
  highU: number
  lowV: number
  highV: number
} {
  const bounds = { lowU: Infinity, highU: -Infinity, lowV: Infinity, highV: -Infinity }
  for (const { u, v } of points) {
    bounds.lowU = Math.min(bounds.lowU, u)
    bounds.highU = Math.max(bounds.highU, u)
    bounds.lowV = Math.min(bounds.lowV, v)
    bounds.highV = Math.max(bounds.highV, v)
  }
  return bounds
}

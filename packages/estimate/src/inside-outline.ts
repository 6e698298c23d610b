import type { PlanePoint } from '@girasol/roof-layout'

/** Even-odd rule; a point on an edge counts as one side or the other. */
export function isInside(outline: readonly PlanePoint[], { u, v }: PlanePoint): boolean {
  let inside = false
  let before = outline.at(-1)
  for (const point of outline) {
    if (before !== undefined && point.v > v !== before.v > v) {
      const crossing = before.u + ((v - before.v) / (point.v - before.v)) * (point.u - before.u)
      if (u < crossing) inside = !inside
    }
    before = point
  }
  return inside
}

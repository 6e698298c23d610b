import { type PlanePoint, type RoofPlane, toPlan } from '@girasol/roof-layout'

/** Points nearer to an edge than this are on it, metres on the plan. */
const touchingM = 0.3
/** An edge is shared only where both planes keep the same distance in height all along it, metres. */
const unevenM = 0.3
const shortestEdgeM = 0.5

/** Height above a plane's own point v = 0, metres. */
export function riseAt({ pitchDeg }: Pick<RoofPlane, 'pitchDeg'>, { v }: Pick<PlanePoint, 'v'>) {
  return v * Math.sin((pitchDeg * Math.PI) / 180)
}

/**
 * Height of the point v = 0 of each plane, metres. Planes that share an edge are one roof, whose
 * lowest point is at the eaves; a plane that touches no other stands on its own lowest point.
 */
export function planeHeights(planes: readonly RoofPlane[], eaveHeightM: number): number[] {
  const heights = planes.map((): number | null => null)
  planes.forEach((_, start) => {
    if (heights[start] !== null) return
    heights[start] = 0
    const roof = [start]
    for (const index of roof) joinNeighbours(planes, heights, index, roof)
    const low = Math.min(...roof.map((index) => (heights[index] ?? 0) + lowestRise(planes[index])))
    for (const index of roof) heights[index] = (heights[index] ?? 0) + eaveHeightM - low
  })
  return heights.map((height) => height ?? eaveHeightM)
}

/** Puts every plane that shares an edge with one of known height to its height. */
function joinNeighbours(
  planes: readonly RoofPlane[],
  heights: (number | null)[],
  index: number,
  roof: number[],
): void {
  const plane = planes[index]
  if (plane === undefined) return
  planes.forEach((other, at) => {
    if (heights[at] !== null) return
    const above = stepBetween(plane, other)
    if (above === null) return
    heights[at] = (heights[index] ?? 0) + above
    roof.push(at)
  })
}

function lowestRise(plane: RoofPlane | undefined): number {
  if (plane === undefined) return 0
  return Math.min(...plane.outline.map((point) => riseAt(plane, point)))
}

/** How much higher `b` must be put than `a` for their shared edge to be one; `null`: none is shared. */
function stepBetween(a: RoofPlane, b: RoofPlane): number | null {
  const touching = [...touches(a, b), ...touches(b, a).map((one) => ({ ...one, step: -one.step }))]
  const apart = touching.some((one) =>
    touching.some(({ x, y }) => Math.hypot(x - one.x, y - one.y) >= shortestEdgeM),
  )
  if (!apart) return null
  const steps = touching.map(({ step }) => step)
  if (Math.max(...steps) - Math.min(...steps) > unevenM) return null
  return steps.reduce((sum, step) => sum + step, 0) / steps.length
}

/** Corners of `a` that lie on the edge of `b`, each with the rise of `a` above that of `b` there. */
function touches(a: RoofPlane, b: RoofPlane) {
  const edge = b.outline.map((point) => ({ ...toPlan(b, point), rise: riseAt(b, point) }))
  return a.outline.flatMap((point) => {
    const at = toPlan(a, point)
    const found = edge.flatMap((from, index) => {
      const to = edge[(index + 1) % edge.length] ?? from
      const along = onSegment(at, from, to)
      return along === null ? [] : [from.rise + along * (to.rise - from.rise)]
    })
    const [rise] = found
    return rise === undefined ? [] : [{ ...at, step: riseAt(a, point) - rise }]
  })
}

type Plan = { x: number; y: number }

/** Where on the segment, 0..1, a point lies; `null` when it does not. */
function onSegment({ x, y }: Plan, from: Plan, to: Plan): number | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const square = dx * dx + dy * dy
  if (square === 0) return null
  const along = Math.min(1, Math.max(0, ((x - from.x) * dx + (y - from.y) * dy) / square))
  const away = Math.hypot(x - from.x - along * dx, y - from.y - along * dy)
  return away <= touchingM ? along : null
}

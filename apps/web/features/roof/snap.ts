import type { PlanePoint, PlanPoint } from '@girasol/roof-layout'

/** The point itself, or the nearest of the others within reach, metres. */
export function snapped(point: PlanPoint, others: readonly PlanPoint[], reachM: number): PlanPoint {
  let best = point
  let least = reachM
  for (const other of others) {
    const apart = Math.hypot(other.x - point.x, other.y - point.y)
    if (apart < least) [best, least] = [other, apart]
  }
  return best
}

/** The way by which the nearest pair of corners comes together, when it is within reach; else no way. */
export function snapWay(
  corners: readonly PlanPoint[],
  others: readonly PlanPoint[],
  reachM: number,
): PlanPoint {
  let way = { x: 0, y: 0 }
  let least = reachM
  for (const corner of corners) {
    const to = snapped(corner, others, least)
    const apart = Math.hypot(to.x - corner.x, to.y - corner.y)
    if (to !== corner && apart < least) {
      way = { x: to.x - corner.x, y: to.y - corner.y }
      least = apart
    }
  }
  return way
}

/** A corner that is nearly level or plumb with a neighbour is made so: right angles stay right. */
export function squared(
  point: PlanePoint,
  neighbours: readonly PlanePoint[],
  reachM: number,
): PlanePoint {
  const near = (value: number, wanted: number[]) =>
    wanted.find((one) => Math.abs(one - value) < reachM) ?? value
  return {
    u: near(
      point.u,
      neighbours.map(({ u }) => u),
    ),
    v: near(
      point.v,
      neighbours.map(({ v }) => v),
    ),
  }
}

import { type PlanePoint, type PlanPoint, type RoofPlane, toPlan } from '@girasol/roof-layout'

/** What the contract admits and no more; metres and degrees. */
export const limits = {
  widthM: [0.5, 60],
  slopeLengthM: [0.5, 40],
  pitchDeg: [0, 75],
  azimuthDeg: [0, 359],
  position: [-150, 150],
  points: 24,
  planes: 12,
} as const

export type Compass = 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'nw'

/** The eight directions, clockwise from north. */
export const compass: readonly Compass[] = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw']

const rad = Math.PI / 180

export const within = (value: number, [low, high]: readonly [number, number]) =>
  Math.min(high, Math.max(low, value))
export const toMillimetre = (value: number) => Math.round(value * 1000) / 1000

/** The name of a direction, in eighths of the circle. */
export function compassOf(azimuthDeg: number): Compass {
  return compass[Math.round(azimuthDeg / 45) % 8] ?? 'n'
}

/** Smallest and largest coordinate of an outline, metres. */
export function extent(outline: readonly PlanePoint[]) {
  const us = outline.map(({ u }) => u)
  const vs = outline.map(({ v }) => v)
  return {
    lowU: Math.min(...us),
    highU: Math.max(...us),
    lowV: Math.min(...vs),
    highV: Math.max(...vs),
  }
}

export function middleOf(outline: readonly PlanePoint[]): PlanePoint {
  const { lowU, highU, lowV, highV } = extent(outline)
  return { u: (lowU + highU) / 2, v: (lowV + highV) / 2 }
}

export const outlineOnPlan = (plane: RoofPlane) =>
  plane.outline.map((point) => toPlan(plane, point))

/** A direction of the plan, metres, as it lies on the plane. */
export function onPlane(plane: RoofPlane, { x, y }: PlanPoint): PlanePoint {
  const sin = Math.sin(plane.azimuthDeg * rad)
  const cos = Math.cos(plane.azimuthDeg * rad)
  return { u: -x * cos + y * sin, v: (-x * sin - y * cos) / Math.cos(plane.pitchDeg * rad) }
}

/** The plane moved on the plan by so many metres. */
export function moved(plane: RoofPlane, by: PlanPoint): RoofPlane {
  const { anchor } = plane
  const x = toMillimetre(within(anchor.x + by.x, limits.position))
  const y = toMillimetre(within(anchor.y + by.y, limits.position))
  return { ...plane, anchor: { ...anchor, x, y } }
}

/** The same plane, held on the plan by another of its points. */
function heldBy(plane: RoofPlane, point: PlanePoint): RoofPlane {
  const { x, y } = toPlan(plane, point)
  const anchor = { x: toMillimetre(x), y: toMillimetre(y) }
  return { ...plane, anchor: { ...anchor, u: toMillimetre(point.u), v: toMillimetre(point.v) } }
}

/** Another facing, whole degrees from north; turns about the middle. */
export function turned(plane: RoofPlane, azimuthDeg: number): RoofPlane {
  const whole = ((Math.round(azimuthDeg) % 360) + 360) % 360
  return { ...heldBy(plane, middleOf(plane.outline)), azimuthDeg: whole }
}

/** Another pitch, degrees; the lower edge stays where it is on the plan. */
export function pitched(plane: RoofPlane, pitchDeg: number): RoofPlane {
  const { lowV } = extent(plane.outline)
  const held = heldBy(plane, { u: middleOf(plane.outline).u, v: lowV })
  return { ...held, pitchDeg: Math.round(within(pitchDeg, limits.pitchDeg) * 100) / 100 }
}

/** Another width along the eave, metres: everything is stretched, the left end stays. */
export function widened(plane: RoofPlane, widthM: number): RoofPlane {
  const { lowU, highU } = extent(plane.outline)
  const share = within(widthM, limits.widthM) / (highU - lowU)
  return stretched(plane, ({ u, v }) => ({ u: toMillimetre(lowU + (u - lowU) * share), v }))
}

/** Another length up the slope, metres: everything is stretched, the lower edge stays. */
export function lengthened(plane: RoofPlane, slopeLengthM: number): RoofPlane {
  const { lowV, highV } = extent(plane.outline)
  const share = within(slopeLengthM, limits.slopeLengthM) / (highV - lowV)
  return stretched(plane, ({ u, v }) => ({ u, v: toMillimetre(lowV + (v - lowV) * share) }))
}

/** What stands on the plane moves along, but keeps its size. */
function stretched(plane: RoofPlane, map: (point: PlanePoint) => PlanePoint): RoofPlane {
  return {
    ...plane,
    outline: plane.outline.map(map),
    obstructions: plane.obstructions.map(({ shape, ...one }) => {
      if (!('points' in shape)) return { ...one, shape: { ...shape, centre: map(shape.centre) } }
      const from = middleOf(shape.points)
      const to = map(from)
      const shift = ({ u, v }: PlanePoint) => ({
        u: toMillimetre(u + to.u - from.u),
        v: toMillimetre(v + to.v - from.v),
      })
      return { ...one, shape: { points: shape.points.map(shift) } }
    }),
  }
}

/** The facing at which a plane looks from its middle towards a point of the plan, degrees. */
export function facingTo(plane: RoofPlane, { x, y }: PlanPoint): number {
  const middle = toPlan(plane, middleOf(plane.outline))
  return Math.atan2(x - middle.x, y - middle.y) / rad
}

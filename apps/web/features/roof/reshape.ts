import { defaultPlane, type RoofPlane } from '@girasol/estimate'

/** What the contract admits; metres and degrees. */
export const limits = {
  widthM: [0.5, 60],
  slopeLengthM: [0.5, 40],
  pitchDeg: [0, 75],
  azimuthDeg: [0, 359],
  position: [-100, 100],
  planes: 12,
} as const

export type Point = { x: number; y: number }
export type Compass = 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'nw'

const rad = Math.PI / 180
const within = (value: number, [low, high]: readonly [number, number]) =>
  Math.min(high, Math.max(low, value))
const toMillimetre = (value: number) => Math.round(value * 1000) / 1000
const dot = (a: Point, b: Point) => a.x * b.x + a.y * b.y

/** Unit vectors on the plan (x east, y north): along the eave to the right of somebody in front of it, and up the slope. */
export function axes({ azimuthDeg }: Pick<RoofPlane, 'azimuthDeg'>): { along: Point; up: Point } {
  const sin = Math.sin(azimuthDeg * rad)
  const cos = Math.cos(azimuthDeg * rad)
  return { along: { x: -cos, y: sin }, up: { x: -sin, y: -cos } }
}

const seenShorter = ({ pitchDeg }: Pick<RoofPlane, 'pitchDeg'>) => Math.cos(pitchDeg * rad)

const shifted = (plane: RoofPlane, direction: Point, by: number): Point => ({
  x: toMillimetre(within(plane.x + direction.x * by, limits.position)),
  y: toMillimetre(within(plane.y + direction.y * by, limits.position)),
})

/** Moves the middle of a plane. */
export function moved(plane: RoofPlane, by: Point): RoofPlane {
  return {
    ...plane,
    ...shifted(plane, { x: 1, y: 0 }, by.x),
    y: shifted(plane, { x: 0, y: 1 }, by.y).y,
  }
}

/** Another width; the left end of the eave stays where it is. */
export function widened(plane: RoofPlane, widthM: number): RoofPlane {
  const width = toMillimetre(within(widthM, limits.widthM))
  return {
    ...plane,
    widthM: width,
    ...shifted(plane, axes(plane).along, (width - plane.widthM) / 2),
  }
}

/** Another length up the slope; the eave stays where it is. */
export function lengthened(plane: RoofPlane, slopeLengthM: number): RoofPlane {
  const length = toMillimetre(within(slopeLengthM, limits.slopeLengthM))
  const growth = ((length - plane.slopeLengthM) * seenShorter(plane)) / 2
  return { ...plane, slopeLengthM: length, ...shifted(plane, axes(plane).up, growth) }
}

/** Another facing, whole degrees from north; turns about the middle. */
export function turned(plane: RoofPlane, azimuthDeg: number): RoofPlane {
  return { ...plane, azimuthDeg: ((Math.round(azimuthDeg) % 360) + 360) % 360 }
}

export function pitched(plane: RoofPlane, pitchDeg: number): RoofPlane {
  return { ...plane, pitchDeg: Math.round(within(pitchDeg, limits.pitchDeg) * 10) / 10 }
}

/** The width at which the right end of the eave stands under a point. */
export function widthTo(plane: RoofPlane, point: Point): number {
  const { along } = axes(plane)
  const fromMiddle = dot({ x: point.x - plane.x, y: point.y - plane.y }, along)
  return fromMiddle + plane.widthM / 2
}

/** The slope length at which the ridge stands under a point. */
export function lengthTo(plane: RoofPlane, point: Point): number {
  const { up } = axes(plane)
  const fromMiddle = dot({ x: point.x - plane.x, y: point.y - plane.y }, up)
  return fromMiddle / seenShorter(plane) + plane.slopeLengthM / 2
}

/** The facing at which a plane looks towards a point. */
export function facingTo(plane: RoofPlane, point: Point): number {
  return Math.atan2(point.x - plane.x, point.y - plane.y) / rad
}

/** Where the handles stand on the plan; the turning handle is `reach` metres in front of the eave. */
export function handlePoints(plane: RoofPlane, reach: number) {
  const { along, up } = axes(plane)
  const half = (plane.slopeLengthM * seenShorter(plane)) / 2
  const at = (a: number, u: number): Point => ({
    x: plane.x + along.x * a + up.x * u,
    y: plane.y + along.y * a + up.y * u,
  })
  return {
    width: at(plane.widthM / 2, 0),
    length: at(0, half),
    eave: at(0, -half),
    turn: at(0, -half - reach),
    ridgeEnd: at(-plane.widthM / 3, half),
    eaveEnd: at(-plane.widthM / 3, -half),
  }
}

/** The name of a direction, in eighths of the circle. */
export function compassOf(azimuthDeg: number): Compass {
  const names = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const
  return names[Math.round(azimuthDeg / 45) % 8] ?? 'n'
}

/** A free place and a fitting name for one more plane: the other side of the last one, ridge to ridge. */
export function nextPlane(planes: readonly RoofPlane[]): RoofPlane {
  const last = planes.at(-1)
  const number = 1 + Math.max(0, ...planes.map(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? 0)))
  const model = last ?? { ...defaultPlane, azimuthDeg: 0 }
  const reach = model.slopeLengthM * seenShorter(model)
  const opposite = {
    ...model,
    id: `plane-${number}`,
    ...shifted(model, axes(model).up, reach),
  }
  return turned(opposite, model.azimuthDeg + 180)
}

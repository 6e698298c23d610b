import { type PlanePoint, type PlanPoint, type RoofPlane, toPlan } from '@girasol/roof-layout'
import { boxOf } from './plane-shape.ts'

/** What the contract admits and a house can have; metres and degrees. */
export const limits = {
  widthM: [0.6, 60],
  lengthM: [0.6, 40],
  pitchDeg: [0, 75],
  place: [-90, 90],
} as const

export const mostPlanes = 12

const centimetres = (value: number) => Math.round(value * 100) / 100
const within = (value: number, [low, high]: readonly [number, number]) =>
  Math.min(high, Math.max(low, value))

/** The middle of a plane in its own coordinates. */
export function middleOf(plane: RoofPlane): PlanePoint {
  const { u, v, widthM, lengthM } = boxOf(plane)
  return { u: u + widthM / 2, v: v + lengthM / 2 }
}

/** Moves a plane on the plan, metres to the east and to the north. */
export function moved(plane: RoofPlane, east: number, north: number): RoofPlane {
  const { anchor } = plane
  const x = centimetres(within(anchor.x + east, limits.place))
  const y = centimetres(within(anchor.y + north, limits.place))
  return { ...plane, anchor: { ...anchor, x, y } }
}

/** Another facing, whole degrees from north; turns about the middle. */
export function turned(plane: RoofPlane, azimuthDeg: number): RoofPlane {
  return { ...heldAt(plane, middleOf(plane)), azimuthDeg: wholeTurn(azimuthDeg) }
}

/** Another pitch, to a tenth of a degree; the middle stays where it is on the plan. */
export function pitched(plane: RoofPlane, pitchDeg: number): RoofPlane {
  const pitch = Math.round(within(pitchDeg, limits.pitchDeg) * 10) / 10
  return { ...heldAt(plane, middleOf(plane)), pitchDeg: pitch }
}

/** Another width; every corner moves in proportion, the left end of the eave stays. */
export function widened(plane: RoofPlane, widthM: number): RoofPlane {
  const box = boxOf(plane)
  const factor = centimetres(within(widthM, limits.widthM)) / box.widthM
  const outline = plane.outline.map(({ u, v }) => ({ u: box.u + (u - box.u) * factor, v }))
  return { ...plane, outline }
}

/** Another length up the slope; every corner moves in proportion, the eave stays. */
export function lengthened(plane: RoofPlane, lengthM: number): RoofPlane {
  const box = boxOf(plane)
  const factor = centimetres(within(lengthM, limits.lengthM)) / box.lengthM
  const outline = plane.outline.map(({ u, v }) => ({ u, v: box.v + (v - box.v) * factor }))
  return { ...plane, outline }
}

/** One more side: the far side of the last one, as gable roofs have it, ridge at ridge. */
export function withFarSide(planes: readonly RoofPlane[]): RoofPlane[] {
  const last = planes.at(-1)
  if (!last || planes.length >= mostPlanes) return [...planes]
  const { u, v, widthM, lengthM } = boxOf(last)
  const far = heldAt(last, { u: u + widthM / 2, v: v + lengthM })
  const id = freeId(
    'plane',
    planes.map((plane) => plane.id),
  )
  return [...planes, { ...far, id, azimuthDeg: wholeTurn(last.azimuthDeg + 180), obstructions: [] }]
}

/** A name that is not taken yet, for example `plane-3`. */
export function freeId(kind: string, taken: readonly string[]): string {
  let number = taken.length + 1
  while (taken.includes(`${kind}-${number}`)) number++
  return `${kind}-${number}`
}

export function wholeTurn(degrees: number): number {
  return ((Math.round(degrees) % 360) + 360) % 360
}

/** The same plane in the same place, held at another of its points. */
function heldAt(plane: RoofPlane, point: PlanePoint): RoofPlane {
  const { x, y }: PlanPoint = toPlan(plane, point)
  return { ...plane, anchor: { ...point, x: centimetres(x), y: centimetres(y) } }
}

import type { Obstruction, PlanePoint, RoofPlane } from '@girasol/roof-layout'
import { freeId } from './new-planes.ts'
import { extent, middleOf, toMillimetre, within } from './reshape.ts'

export type ObstructionKind = Obstruction['kind']
export const obstructionKinds: readonly ObstructionKind[] = [
  'vent',
  'chimney',
  'skylight',
  'dormer',
]

/** Metres. */
export const obstructionLimits = {
  sizeM: [0.1, 20],
  clearanceM: [0, 5],
  most: 20,
} as const

/** Usual sizes to start from, metres: along the eave, up the slope, and the clear strip around. */
const usual: Record<ObstructionKind, readonly [width: number, length: number, clearance: number]> =
  {
    vent: [0.3, 0.3, 0.15],
    chimney: [0.8, 0.8, 0.3],
    skylight: [0.8, 1.2, 0.15],
    dormer: [2.4, 2.4, 0.3],
  }

/** Where an obstruction lies and how large it is; a round one is as wide as long. */
export function boxOf({ shape }: Obstruction): PlanePoint & { widthM: number; lengthM: number } {
  if (!('points' in shape)) {
    const across = 2 * shape.radiusM
    return { ...shape.centre, widthM: across, lengthM: across }
  }
  const { lowU, highU, lowV, highV } = extent(shape.points)
  return { ...middleOf(shape.points), widthM: highU - lowU, lengthM: highV - lowV }
}

/** The same obstruction elsewhere or of another size, metres; a round one stays round. */
export function boxed(
  obstruction: Obstruction,
  change: Partial<ReturnType<typeof boxOf>>,
): Obstruction {
  const { u, v, widthM, lengthM } = { ...boxOf(obstruction), ...change }
  const size = (value: number) => within(value, obstructionLimits.sizeM)
  if (!('points' in obstruction.shape)) {
    const across = change.lengthM ?? widthM
    const radiusM = toMillimetre(size(change.widthM ?? across) / 2)
    const centre = { u: toMillimetre(u), v: toMillimetre(v) }
    return { ...obstruction, shape: { centre, radiusM } }
  }
  return { ...obstruction, shape: { points: rectangle(u, v, size(widthM), size(lengthM)) } }
}

function rectangle(u: number, v: number, widthM: number, lengthM: number): PlanePoint[] {
  const [left, right] = [toMillimetre(u - widthM / 2), toMillimetre(u + widthM / 2)]
  const [low, high] = [toMillimetre(v - lengthM / 2), toMillimetre(v + lengthM / 2)]
  return [
    { u: left, v: low },
    { u: right, v: low },
    { u: right, v: high },
    { u: left, v: high },
  ]
}

/** A usual one in the middle of a plane. */
export function newObstruction(
  kind: ObstructionKind,
  plane: RoofPlane,
  planes: readonly RoofPlane[],
): Obstruction {
  const [widthM, lengthM, clearanceM] = usual[kind]
  const { u, v } = middleOf(plane.outline)
  const taken = planes.flatMap(({ obstructions }) => obstructions.map(({ id }) => id))
  const shape =
    kind === 'vent'
      ? { centre: { u: toMillimetre(u), v: toMillimetre(v) }, radiusM: widthM / 2 }
      : { points: rectangle(u, v, widthM, lengthM) }
  return { id: freeId(kind, taken), kind, clearanceM, shape }
}

/** The plane with that obstruction, in the place of the one with its id or added. */
export function withObstruction(plane: RoofPlane, obstruction: Obstruction): RoofPlane {
  const index = plane.obstructions.findIndex(({ id }) => id === obstruction.id)
  const obstructions =
    index < 0 ? [...plane.obstructions, obstruction] : plane.obstructions.with(index, obstruction)
  return { ...plane, obstructions }
}

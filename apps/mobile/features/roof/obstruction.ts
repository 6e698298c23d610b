import type { Obstruction, PlanePoint, RoofPlane } from '@girasol/roof-layout'
import { boxOf } from './plane-shape.ts'
import { freeId, middleOf } from './edit-plane.ts'

export const obstructionKinds = ['vent', 'chimney', 'skylight', 'dormer'] as const
export type ObstructionKind = Obstruction['kind']

/** Usual sizes and the clear strip around them, metres; all of it can be changed. */
const usual: Record<ObstructionKind, { widthM: number; lengthM: number; clearanceM: number }> = {
  vent: { widthM: 0.3, lengthM: 0.3, clearanceM: 0.3 },
  chimney: { widthM: 0.8, lengthM: 0.8, clearanceM: 0.3 },
  skylight: { widthM: 0.8, lengthM: 1.2, clearanceM: 0.15 },
  dormer: { widthM: 2, lengthM: 2.4, clearanceM: 0.3 },
}

export type Extent = PlanePoint & { widthM: number; lengthM: number }

const centimetres = (value: number) => Math.round(value * 100) / 100

/** Middle and size of an obstruction in its plane's coordinates. */
export function extentOf({ shape }: Obstruction): Extent {
  if (!('points' in shape)) {
    return { ...shape.centre, widthM: 2 * shape.radiusM, lengthM: 2 * shape.radiusM }
  }
  const { u, v, widthM, lengthM } = boxOf({ outline: shape.points })
  return { u: u + widthM / 2, v: v + lengthM / 2, widthM, lengthM }
}

/** The obstruction with another middle or size; a round one stays round. */
export function resized(obstruction: Obstruction, part: Partial<Extent>): Obstruction {
  const extent = { ...extentOf(obstruction), ...part }
  if ('points' in obstruction.shape) return { ...obstruction, shape: rectangle(extent) }
  const across = part.lengthM ?? extent.widthM
  const centre = { u: centimetres(extent.u), v: centimetres(extent.v) }
  return { ...obstruction, shape: { centre, radiusM: across / 2 } }
}

/** An obstruction of a kind in its usual size, in the middle of a plane. */
export function usualObstruction(plane: RoofPlane, kind: ObstructionKind): Obstruction {
  const taken = plane.obstructions.map(({ id }) => id)
  return { id: freeId(kind, taken), ...ofKind(kind, middleOf(plane)) }
}

/** The same place, another kind in its usual size. */
export function retyped(obstruction: Obstruction, kind: ObstructionKind): Obstruction {
  return { id: obstruction.id, ...ofKind(kind, extentOf(obstruction)) }
}

function ofKind(kind: ObstructionKind, { u, v }: PlanePoint): Omit<Obstruction, 'id'> {
  const { widthM, lengthM, clearanceM } = usual[kind]
  const centre = { u: centimetres(u), v: centimetres(v) }
  const shape =
    kind === 'vent' ? { centre, radiusM: widthM / 2 } : rectangle({ ...centre, widthM, lengthM })
  return { kind, clearanceM, shape }
}

function rectangle({ u, v, widthM, lengthM }: Extent): { points: PlanePoint[] } {
  const [left, right] = [centimetres(u - widthM / 2), centimetres(u + widthM / 2)]
  const [low, high] = [centimetres(v - lengthM / 2), centimetres(v + lengthM / 2)]
  return {
    points: [
      { u: left, v: low },
      { u: right, v: low },
      { u: right, v: high },
      { u: left, v: high },
    ],
  }
}

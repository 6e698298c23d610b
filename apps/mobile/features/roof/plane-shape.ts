import type { EdgeKind, PlanePoint, RoofPlane } from '@girasol/roof-layout'

export const shapes = ['rectangle', 'triangle', 'trapezoid', 'corner'] as const
export type PlaneShape = (typeof shapes)[number]

/** A rectangle around a plane in its own coordinates, metres. */
export type PlaneBox = { u: number; v: number; widthM: number; lengthM: number }

type Figure = { points: readonly (readonly [number, number])[]; edges: readonly EdgeKind[] }

/** Corners as parts of width and length, counter-clockwise from the left end of the eave. */
const figures: Record<PlaneShape, Figure> = {
  rectangle: {
    points: [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ],
    edges: ['eave', 'rake', 'ridge', 'rake'],
  },
  triangle: {
    points: [
      [0, 0],
      [1, 0],
      [0.5, 1],
    ],
    edges: ['eave', 'hip', 'hip'],
  },
  trapezoid: {
    points: [
      [0, 0],
      [1, 0],
      [0.75, 1],
      [0.25, 1],
    ],
    edges: ['eave', 'hip', 'ridge', 'hip'],
  },
  corner: {
    points: [
      [0, 0],
      [1, 0],
      [1, 0.5],
      [0.5, 0.5],
      [0.5, 1],
      [0, 1],
    ],
    edges: ['eave', 'rake', 'ridge', 'rake', 'ridge', 'rake'],
  },
}

export function boxOf({ outline }: Pick<RoofPlane, 'outline'>): PlaneBox {
  const us = outline.map(({ u }) => u)
  const vs = outline.map(({ v }) => v)
  const [u, v] = [Math.min(...us), Math.min(...vs)]
  return { u, v, widthM: Math.max(...us) - u, lengthM: Math.max(...vs) - v }
}

/** The plane with another outline in the same box; what stands on it stays where it is. */
export function shaped(plane: RoofPlane, shape: PlaneShape): RoofPlane {
  return { ...plane, outline: outlineOf(shape, boxOf(plane)), edges: [...figures[shape].edges] }
}

/** Which shape an outline has; `null` for one that was drawn freely. */
export function shapeOf(plane: RoofPlane): PlaneShape | null {
  const box = boxOf(plane)
  return shapes.find((shape) => same(outlineOf(shape, box), plane.outline)) ?? null
}

function outlineOf(shape: PlaneShape, { u, v, widthM, lengthM }: PlaneBox): PlanePoint[] {
  return figures[shape].points.map(([along, up]) => ({
    u: u + along * widthM,
    v: v + up * lengthM,
  }))
}

function same(one: readonly PlanePoint[], other: readonly PlanePoint[]): boolean {
  const close = ({ u, v }: PlanePoint, at: number) =>
    Math.hypot(u - (other[at]?.u ?? Infinity), v - (other[at]?.v ?? Infinity)) < 1e-3
  return one.length === other.length && one.every(close)
}

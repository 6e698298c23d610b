import type { SpacePoint } from './scene.ts'

/** Unit directions, column by column. */
export type Rays = { east: Float64Array; north: Float64Array; up: Float64Array }

/**
 * Whether a ray from a point meets the solid. The direction comes as a row of columns because
 * numbers handed to a function that is only known when it runs cost an allocation each.
 */
export type RayTest = (at: SpacePoint, rays: Rays, ray: number) => boolean

/** Something that casts shade: a ray test inside a ball, and what it lets through per month. */
export type Caster = {
  middle: SpacePoint
  reachM: number
  through: Float64Array
  /** The roof plane this is, by index, and its corners; -1 and none for everything else. */
  plane: number
  corners: readonly SpacePoint[]
  hit: RayTest
}

/** The ball around points. */
export function ballAround(points: readonly SpacePoint[]): Pick<Caster, 'middle' | 'reachM'> {
  const span = (of: (point: SpacePoint) => number) => {
    const values = points.map(of)
    return (Math.min(...values) + Math.max(...values)) / 2
  }
  const middle = { x: span(({ x }) => x), y: span(({ y }) => y), z: span(({ z }) => z) }
  const reachM = Math.max(
    ...points.map(({ x, y, z }) => Math.hypot(x - middle.x, y - middle.y, z - middle.z)),
  )
  return { middle, reachM }
}

/**
 * Where a ray enters the layer between two heights, metres along it and never behind its start;
 * `Infinity` when a level ray runs outside.
 */
export function layerFrom(pz: number, dz: number, baseM: number, topM: number): number {
  if (Math.abs(dz) < 1e-9) return pz < baseM || pz > topM ? Infinity : 0
  return Math.max(0, Math.min((baseM - pz) / dz, (topM - pz) / dz))
}

/** Where it leaves the layer, at most `farM`. */
export function layerTo(pz: number, dz: number, baseM: number, topM: number, farM: number): number {
  if (Math.abs(dz) < 1e-9) return farM
  return Math.min(farM, Math.max((baseM - pz) / dz, (topM - pz) / dz))
}

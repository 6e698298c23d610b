import type { RoofPlane } from '@girasol/contract'
import { planeOnPlan } from '@girasol/estimate'

export const mostPlanes = 12

/** Clear space between parts of the roof that do not share a ridge, metres. */
const gapM = 1

/** A rectangle around planes on the plan, metres; x to the east, y to the north. */
export type Extent = { left: number; right: number; low: number; high: number }

/**
 * Puts the planes on the plan so that none hides another: a plane that faces away from an earlier one shares its
 * ridge, any other stands to the east of what is there. Positions are for the picture only, no figure depends on them.
 */
export function arrange(planes: readonly RoofPlane[]): RoofPlane[] {
  const placed: RoofPlane[] = []
  const paired = new Set<string>()
  for (const plane of planes) {
    const partner = placed.find((other) => !paired.has(other.id) && faceApart(other, plane))
    if (partner) paired.add(partner.id).add(plane.id)
    placed.push(partner ? acrossRidge(partner, plane) : beside(placed, plane))
  }
  return placed
}

/** Another side for a roof: the far side of the last one, as gable roofs have it. */
export function addPlane(planes: readonly RoofPlane[], id: string): RoofPlane[] {
  const last = planes.at(-1)
  if (!last || planes.length >= mostPlanes) return [...planes]
  return arrange([...planes, { ...last, id, azimuthDeg: (last.azimuthDeg + 180) % 360 }])
}

/** The rectangle that holds all planes. Throws for a roof without planes. */
export function extentOf(planes: readonly RoofPlane[]): Extent {
  const points = planes.flatMap((plane) => [...planeOnPlan(plane)])
  if (points.length === 0) throw new Error('a roof without planes')
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    low: Math.min(...ys),
    high: Math.max(...ys),
  }
}

function faceApart(a: RoofPlane, b: RoofPlane): boolean {
  const turn = Math.abs(((a.azimuthDeg - b.azimuthDeg + 540) % 360) - 180)
  return turn > 179.5
}

function acrossRidge(partner: RoofPlane, plane: RoofPlane): RoofPlane {
  const away = halfDepthM(partner) + halfDepthM(plane)
  const facing = (partner.azimuthDeg * Math.PI) / 180
  return {
    ...plane,
    x: partner.x - Math.sin(facing) * away,
    y: partner.y - Math.cos(facing) * away,
  }
}

function halfDepthM(plane: RoofPlane): number {
  return (plane.slopeLengthM * Math.cos((plane.pitchDeg * Math.PI) / 180)) / 2
}

function beside(placed: readonly RoofPlane[], plane: RoofPlane): RoofPlane {
  const centred = { ...plane, x: 0, y: 0 }
  if (placed.length === 0) return centred
  return { ...centred, x: extentOf(placed).right + gapM - extentOf([centred]).left }
}

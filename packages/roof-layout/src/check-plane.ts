import { boundsOf, segmentsMeet, signedArea } from './polygon.ts'
import { RoofError, type RoofPlace } from './roof-error.ts'
import type { EdgeKind, ModuleSize, Obstruction, PlanePoint, RoofPlane } from './roof-plane.ts'

/** Farthest a coordinate may lie from the origin, metres: doubles stay exact to 1e-12 m there. */
const farthestM = 10_000
/** Longest extent of one plane, metres. */
const longestM = 100
/** Two points closer than this are one, metres. */
const closestM = 1e-3
/** A plane or obstruction smaller than this has no area to speak of, square metres. */
const smallestM2 = 1e-4
const mostPoints = 200
const mostObstructions = 100
const steepestDeg = 80

const edgeKinds: readonly EdgeKind[] = ['eave', 'ridge', 'hip', 'valley', 'rake']

/** Throws a `RoofError` naming the place unless the plane can be drawn and built on. */
export function checkPlane(plane: RoofPlane): void {
  const planeId = plane.id
  requireRange(plane.pitchDeg, 0, steepestDeg, { planeId, field: 'pitchDeg' })
  requireRange(plane.azimuthDeg, -360, 360, { planeId, field: 'azimuthDeg' })
  for (const key of ['x', 'y', 'u', 'v'] as const)
    requireCoordinate(plane.anchor[key], { planeId, field: `anchor.${key}` })
  checkPolygon(plane.outline, { planeId, field: 'outline' })
  checkEdges(plane)
  if (plane.obstructions.length > mostObstructions)
    throw new RoofError('valueOutOfRange', { planeId, field: 'obstructions' })
  plane.obstructions.forEach((obstruction, index) => checkObstruction(obstruction, planeId, index))
}

function checkEdges({ id, outline, edges }: RoofPlane): void {
  if (edges.length !== outline.length)
    throw new RoofError('edgesMismatch', { planeId: id, field: 'edges' })
  const index = edges.findIndex((edge) => !edgeKinds.includes(edge))
  if (index >= 0) throw new RoofError('edgesMismatch', { planeId: id, field: 'edges', index })
}

function checkObstruction(
  { shape, clearanceM }: Obstruction,
  planeId: string,
  index: number,
): void {
  const place = { planeId, field: 'obstructions', index }
  requireRange(clearanceM, 0, longestM, place)
  if ('points' in shape) {
    checkPolygon(shape.points, { planeId, field: `obstructions[${index}].points` })
    return
  }
  requireCoordinate(shape.centre.u, place)
  requireCoordinate(shape.centre.v, place)
  requireRange(shape.radiusM, closestM, longestM, place)
}

function checkPolygon(points: readonly PlanePoint[], place: RoofPlace): void {
  if (points.length < 3) throw new RoofError('tooFewPoints', place)
  if (points.length > mostPoints) throw new RoofError('tooManyPoints', place)
  points.forEach((point, index) => {
    requireCoordinate(point.u, { ...place, index })
    requireCoordinate(point.v, { ...place, index })
  })
  const { lowU, highU, lowV, highV } = boundsOf(points)
  if (Math.max(highU - lowU, highV - lowV) > longestM)
    throw new RoofError('coordinateTooLarge', place)
  requireApart(points, place)
  if (Math.max(highU - lowU, highV - lowV) < Math.sqrt(smallestM2))
    throw new RoofError('zeroArea', place)
  if (allOnLine(points)) throw new RoofError('zeroArea', place)
  requireSimple(points, place)
  if (Math.abs(signedArea(points)) < smallestM2) throw new RoofError('zeroArea', place)
}

function allOnLine(points: readonly PlanePoint[]): boolean {
  const [a, ...rest] = points as [PlanePoint, ...PlanePoint[]]
  const far = rest.reduce((best, p) => (apart(a, p) > apart(a, best) ? p : best), a)
  const length = apart(a, far)
  return rest.every(
    (p) => Math.abs((far.u - a.u) * (p.v - a.v) - (far.v - a.v) * (p.u - a.u)) <= 1e-6 * length,
  )
}

function apart(a: PlanePoint, b: PlanePoint): number {
  return Math.hypot(a.u - b.u, a.v - b.v)
}

function requireApart(points: readonly PlanePoint[], place: RoofPlace): void {
  for (let i = 0; i < points.length; i++) {
    if (apart(points[i]!, points[(i + 1) % points.length]!) < closestM)
      throw new RoofError('pointsCoincide', { ...place, index: i })
  }
}

/** No two edges may cross or touch, but for neighbours, which share a point and must not fold back. */
function requireSimple(points: readonly PlanePoint[], place: RoofPlace): void {
  const count = points.length
  const at = (index: number) => points[index % count]!
  for (let i = 0; i < count; i++) {
    if (foldsBack(at(i), at(i + 1), at(i + 2)))
      throw new RoofError('outlineCrosses', { ...place, index: i })
    for (let j = i + 2; j < count; j++) {
      if (i === 0 && j === count - 1) continue
      if (segmentsMeet(at(i), at(i + 1), at(j), at(j + 1)))
        throw new RoofError('outlineCrosses', { ...place, index: i })
    }
  }
}

function foldsBack(a: PlanePoint, b: PlanePoint, c: PlanePoint): boolean {
  const cross = (b.u - a.u) * (c.v - b.v) - (b.v - a.v) * (c.u - b.u)
  const dot = (b.u - a.u) * (c.u - b.u) + (b.v - a.v) * (c.v - b.v)
  return dot < 0 && Math.abs(cross) < 1e-9 * -dot
}

function requireCoordinate(value: number, place: RoofPlace): void {
  if (!Number.isFinite(value)) throw new RoofError('notFinite', place)
  if (Math.abs(value) > farthestM) throw new RoofError('coordinateTooLarge', place)
}

/** Throws unless `low` <= value <= `high`. */
export function requireRange(value: number, low: number, high: number, place: RoofPlace): void {
  if (!Number.isFinite(value)) throw new RoofError('notFinite', place)
  if (value < low || value > high) throw new RoofError('valueOutOfRange', place)
}

/**
 * Throws unless the module has a real size (0.1 to 5 m a side) and could lie on the bare plane: a module with more
 * area than the plane, or longer than it is anywhere, is a slip of the pen. Setbacks may still leave no room.
 */
export function checkModule(module: ModuleSize, plane: RoofPlane): void {
  for (const field of ['widthM', 'heightM'] as const)
    requireRange(module[field], 0.1, 5, { field: `module.${field}` })
  const area = Math.abs(signedArea(plane.outline))
  const longest = Math.max(...plane.outline.flatMap((a) => plane.outline.map((b) => apart(a, b))))
  const tooLarge =
    module.widthM * module.heightM > area + 1e-9 ||
    Math.hypot(module.widthM, module.heightM) > longest + 1e-9
  if (tooLarge) throw new RoofError('moduleTooLarge', { planeId: plane.id, field: 'module' })
}

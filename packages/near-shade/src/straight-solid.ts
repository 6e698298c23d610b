import { ballAround, type Caster, layerFrom, layerTo, type Rays, type RayTest } from './caster.ts'
import type { PlanPoint, SpacePoint } from './scene.ts'

type Body = Pick<Caster, 'middle' | 'reachM' | 'hit'>

/** Four corners of a turned rectangle, counter-clockwise from its front left. */
export function turnedCorners(box: {
  x: number
  y: number
  widthM: number
  depthM: number
  turnDeg: number
}): PlanPoint[] {
  const turn = (box.turnDeg * Math.PI) / 180
  const [sin, cos] = [Math.sin(turn), Math.cos(turn)]
  const corner = (across: number, deep: number) => ({
    x: box.x + across * box.widthM * cos + deep * box.depthM * sin,
    y: box.y - across * box.widthM * sin + deep * box.depthM * cos,
  })
  return [corner(-0.5, -0.5), corner(0.5, -0.5), corner(0.5, 0.5), corner(-0.5, 0.5)]
}

/** A footprint raised straight up between two heights. */
export function prism(footprint: readonly PlanPoint[], baseM: number, topM: number): Body {
  const ball = ballAround(
    footprint.flatMap(({ x, y }) => [
      { x, y, z: baseM },
      { x, y, z: topM },
    ]),
  )
  const { middle, reachM } = ball
  const hit: RayTest = (at, rays, ray) => {
    const dx = rays.east[ray] ?? 0
    const dy = rays.north[ray] ?? 0
    const dz = rays.up[ray] ?? 0
    const px = at.x
    const py = at.y
    const pz = at.z
    const farM = Math.hypot(px - middle.x, py - middle.y, pz - middle.z) + reachM
    const from = layerFrom(pz, dz, baseM, topM)
    const to = layerTo(pz, dz, baseM, topM, farM)
    if (to < from) return false
    const start = { x: px + dx * from, y: py + dy * from }
    const end = { x: px + dx * to, y: py + dy * to }
    return insideFootprint(footprint, start.x, start.y) || crossesEdge(footprint, start, end)
  }
  return { ...ball, hit }
}

/** Even-odd rule; a point on the edge counts as one side or the other. */
export function insideFootprint(footprint: readonly PlanPoint[], x: number, y: number): boolean {
  let inside = false
  let before = footprint.at(-1)
  for (const point of footprint) {
    if (before !== undefined && point.y > y !== before.y > y) {
      const crossing = before.x + ((y - before.y) / (point.y - before.y)) * (point.x - before.x)
      if (x < crossing) inside = !inside
    }
    before = point
  }
  return inside
}

function crossesEdge(footprint: readonly PlanPoint[], start: PlanPoint, end: PlanPoint): boolean {
  let before = footprint.at(-1)
  for (const point of footprint) {
    if (before !== undefined && segmentsCross(start, end, before, point)) return true
    before = point
  }
  return false
}

/** Whether two segments meet, ends included; parallel ones do not. */
export function segmentsCross(a: PlanPoint, b: PlanPoint, c: PlanPoint, d: PlanPoint): boolean {
  const rx = b.x - a.x
  const ry = b.y - a.y
  const sx = d.x - c.x
  const sy = d.y - c.y
  const turn = rx * sy - ry * sx
  if (turn === 0) return false
  const t = ((c.x - a.x) * sy - (c.y - a.y) * sx) / turn
  const u = ((c.x - a.x) * ry - (c.y - a.y) * rx) / turn
  return t >= 0 && t <= 1 && u >= 0 && u <= 1
}

/** A face of a convex body: outward vector and its offset. */
type Face = SpacePoint & { offset: number }

/** A house: four walls to `eaveM`, two slopes to a ridge along its width. */
export function gable(
  box: { x: number; y: number; widthM: number; depthM: number; turnDeg: number },
  baseM: number,
  eaveM: number,
  ridgeM: number,
): Body {
  const corners = turnedCorners(box)
  const turn = (box.turnDeg * Math.PI) / 180
  const across = { x: Math.cos(turn), y: -Math.sin(turn) }
  const deep = { x: Math.sin(turn), y: Math.cos(turn) }
  const rise = (ridgeM - eaveM) / (box.depthM / 2)
  const face = (x: number, y: number, z: number, atX: number, atY: number, atZ: number): Face => {
    return { x, y, z, offset: x * atX + y * atY + z * atZ }
  }
  const wall = (side: PlanPoint, sign: number, half: number) =>
    face(
      side.x * sign,
      side.y * sign,
      0,
      box.x + side.x * sign * half,
      box.y + side.y * sign * half,
      0,
    )
  const slope = (sign: number) =>
    face(deep.x * sign * rise, deep.y * sign * rise, 1, box.x, box.y, ridgeM)
  const faces = [
    wall(across, 1, box.widthM / 2),
    wall(across, -1, box.widthM / 2),
    wall(deep, 1, box.depthM / 2),
    wall(deep, -1, box.depthM / 2),
    face(0, 0, -1, 0, 0, baseM),
    slope(1),
    slope(-1),
  ]
  const ball = ballAround([
    ...corners.map(({ x, y }) => ({ x, y, z: baseM })),
    ...corners.map(({ x, y }) => ({ x, y, z: ridgeM })),
  ])
  const hit: RayTest = (at, rays, ray) => entersConvex(faces, at, rays, ray)
  return { ...ball, hit }
}

/** Cuts the ray by every face; what stays is inside. */
function entersConvex(faces: readonly Face[], at: SpacePoint, rays: Rays, ray: number): boolean {
  const dx = rays.east[ray] ?? 0
  const dy = rays.north[ray] ?? 0
  const dz = rays.up[ray] ?? 0
  let from = 0
  let to = Infinity
  for (const { x, y, z, offset } of faces) {
    const away = offset - (x * at.x + y * at.y + z * at.z)
    const speed = x * dx + y * dy + z * dz
    if (speed > 0) to = Math.min(to, away / speed)
    else if (speed < 0) from = Math.max(from, away / speed)
    else if (away < 0) return false
    if (to < from) return false
  }
  return true
}

import type { ArrayPlane } from './array-plane.ts'
import type { Site } from './site.ts'

const rad = Math.PI / 180

/** A flatter plane counts as level: its azimuth would be noise. */
const levelSine = 1e-9

/** Where modules look in one hour: the normal of their plane, and what follows from its tilt. */
export type Facing = {
  normalEast: number
  normalNorth: number
  cosTilt: number
  sinTilt: number
  skyView: number
  groundView: number
  /** Radians from horizontal. */
  tilt: number
  /** Where it counts as pointing while it lies level, radians clockwise from north. */
  levelAzimuth: number
  /** Turn of a one-axis tracker, radians: as it stands, and as it would stand facing the sun. */
  rotation: number
  idealRotation: number
}

/** Turns a tracker for one hour of a site; a fixed plane needs none. */
export type Turning = (site: Site, step: number, facing: Facing) => void

/** The azimuth brought into 0 <= a < 360. */
export function turned(azimuthDeg: number): number {
  return ((azimuthDeg % 360) + 360) % 360
}

/** A plane that stays as it is; angles in degrees. */
export function fixedFacing(tiltDeg: number, azimuthDeg: number): Facing {
  const tilt = tiltDeg * rad
  const azimuth = turned(azimuthDeg) * rad
  const facing = { tilt, levelAzimuth: azimuth, rotation: 0, idealRotation: 0 } as Facing
  const sine = Math.sin(tilt)
  point(facing, sine * Math.sin(azimuth), sine * Math.cos(azimuth), Math.cos(tilt))
  return facing
}

/** How the plane's mounting follows the sun, or `null` when it does not. */
export function turningOf(plane: ArrayPlane): Turning | null {
  if (plane.mounting === 'twoAxis') return faceSun
  if (plane.mounting === 'oneAxis' || plane.mounting === 'oneAxisBacktracking') {
    return oneAxis(plane)
  }
  return null
}

/**
 * Cosine of the angle between where a plane points and where the sun stands, both seen from above:
 * 1 when it faces the sun, -1 when it turns its back.
 */
export function facesSun(facing: Facing, site: Site, step: number): number {
  const east = site.sunEast[step] ?? 0
  const north = site.sunNorth[step] ?? 0
  const reach = Math.hypot(east, north)
  if (reach === 0) return 1
  const { sinTilt, levelAzimuth, normalEast, normalNorth } = facing
  if (sinTilt >= levelSine) return (normalEast * east + normalNorth * north) / (sinTilt * reach)
  return (Math.sin(levelAzimuth) * east + Math.cos(levelAzimuth) * north) / reach
}

function point(facing: Facing, east: number, north: number, up: number): void {
  facing.normalEast = east
  facing.normalNorth = north
  facing.cosTilt = up
  facing.sinTilt = Math.sqrt(Math.max(0, 1 - up * up))
  facing.skyView = (1 + up) / 2
  facing.groundView = (1 - up) / 2
}

function faceSun(site: Site, step: number, facing: Facing): void {
  const east = site.sunEast[step] ?? 0
  const north = site.sunNorth[step] ?? 0
  point(facing, east, north, site.sunUp[step] ?? 0)
  facing.tilt = site.zenith[step] ?? 0
}

/**
 * One axis: the turn that brings the sun closest, held within its limit. Backtracking turns back by
 * acos(|cos r| / GCR) so that no row shades the next (Anderson and Mikofski, NREL/TP-5K00-76626).
 */
function oneAxis(plane: ArrayPlane): Turning {
  const axis = axisFrame(plane)
  const limit = (plane.rotationLimitDeg ?? 45) * rad
  const cover = plane.mounting === 'oneAxisBacktracking' ? (plane.groundCoverRatio ?? 0.3) : 0
  return (site, step, facing) => {
    const ideal = idealTurn(axis, site, step)
    const reach = cover > 0 ? Math.abs(Math.cos(ideal)) / cover : 1
    const back = reach < 1 ? Math.sign(ideal) * Math.acos(reach) : 0
    turnTo(facing, axis, Math.min(limit, Math.max(-limit, ideal - back)))
    facing.idealRotation = ideal
  }
}

type Axis = { sinA: number; cosA: number; sinT: number; cosT: number }

function axisFrame({ tiltDeg, azimuthDeg }: ArrayPlane): Axis {
  const azimuth = turned(azimuthDeg) * rad
  return {
    sinA: Math.sin(azimuth),
    cosA: Math.cos(azimuth),
    sinT: Math.sin(tiltDeg * rad),
    cosT: Math.cos(tiltDeg * rad),
  }
}

function idealTurn({ sinA, cosA, sinT, cosT }: Axis, site: Site, step: number): number {
  const east = site.sunEast[step] ?? 0
  const north = site.sunNorth[step] ?? 0
  const across = east * cosA - north * sinA
  const along = (east * sinA + north * cosA) * sinT + (site.sunUp[step] ?? 0) * cosT
  return Math.atan2(across, along)
}

function turnTo(facing: Facing, { sinA, cosA, sinT, cosT }: Axis, turn: number): void {
  const sine = Math.sin(turn)
  const cosine = Math.cos(turn)
  const east = sine * cosA + cosine * sinA * sinT
  const north = cosine * cosA * sinT - sine * sinA
  point(facing, east, north, cosine * cosT)
  facing.tilt = Math.acos(Math.min(1, facing.cosTilt))
  // The engine takes south, and a shadow's side hangs on it.
  facing.levelAzimuth = Math.PI
  facing.rotation = turn
}

import type { PlanePoint, ShadePlane, SpacePoint } from './scene.ts'

const rad = Math.PI / 180

/** A roof plane as three unit vectors: along its eave, up its slope, and away from it. */
export type PlaneFrame = {
  origin: SpacePoint
  along: SpacePoint
  up: SpacePoint
  normal: SpacePoint
}

/** Axes of a plane from its facing and pitch. */
export function planeFrame(
  plane: Pick<ShadePlane, 'azimuthDeg' | 'pitchDeg' | 'origin'>,
): PlaneFrame {
  const [sinA, cosA] = [Math.sin(plane.azimuthDeg * rad), Math.cos(plane.azimuthDeg * rad)]
  const [sinP, cosP] = [Math.sin(plane.pitchDeg * rad), Math.cos(plane.pitchDeg * rad)]
  return {
    origin: plane.origin,
    along: { x: -cosA, y: sinA, z: 0 },
    up: { x: -sinA * cosP, y: -cosA * cosP, z: sinP },
    normal: { x: sinA * sinP, y: cosA * sinP, z: cosP },
  }
}

/** The point in space, `lift` metres away from the plane. */
export function onPlane(frame: PlaneFrame, { alongM, upM }: PlanePoint, lift = 0): SpacePoint {
  const { origin, along, up, normal } = frame
  return {
    x: origin.x + along.x * alongM + up.x * upM + normal.x * lift,
    y: origin.y + along.y * alongM + up.y * upM + normal.y * lift,
    z: origin.z + along.z * alongM + up.z * upM + normal.z * lift,
  }
}

/**
 * A rectangular plane given by the middle of its plan, its size (`slopeLengthM` along the slope)
 * and the height of its eave, with its edge.
 */
export function rectanglePlane(
  plane: Pick<ShadePlane, 'id' | 'azimuthDeg' | 'pitchDeg' | 'cells'> & {
    x: number
    y: number
    widthM: number
    slopeLengthM: number
  },
  eaveM: number,
): ShadePlane {
  const { id, azimuthDeg, pitchDeg, cells, widthM, slopeLengthM } = plane
  const middle = { x: plane.x, y: plane.y, z: eaveM }
  const frame = planeFrame({ azimuthDeg, pitchDeg, origin: middle })
  const corner = onPlane(frame, { alongM: -widthM / 2, upM: -slopeLengthM / 2 })
  return {
    id,
    azimuthDeg,
    pitchDeg,
    cells,
    origin: { x: corner.x, y: corner.y, z: eaveM },
    outline: [
      { alongM: 0, upM: 0 },
      { alongM: widthM, upM: 0 },
      { alongM: widthM, upM: slopeLengthM },
      { alongM: 0, upM: slopeLengthM },
    ],
  }
}

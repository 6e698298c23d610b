import type { ArrayPlane } from './array-plane.ts'
import { cellModules } from './cell-modules.ts'
import { turned } from './facing.ts'

const rad = Math.PI / 180

/** Flatter racks (degrees) count as level: cot(tilt) would overflow. */
const levelDeg = 1e-6

/** Rows as the v8 engine assumes them: 300 W modules, 1.7 : 1, in portrait. */
export type RackRows = {
  /** Radians; of a tracker's axis. */
  tilt: number
  azimuth: number
  pitchM: number
  slopeM: number
  lengthM: number
  rows: number
  groundCoverRatio: number
  /** True when a row is so long that light around its ends is neglected. */
  longRows: boolean
}

/** Lays out the rows of an array: two modules up, or one on a tracker of one axis. */
export function rackRows(plane: ArrayPlane): RackRows {
  const up = plane.mounting === 'oneAxis' || plane.mounting === 'oneAxisBacktracking' ? 1 : 2
  const groundCoverRatio = plane.groundCoverRatio ?? 0.3
  const area = 0.3 / cellModules[plane.moduleType].rowEfficiency
  const width = Math.sqrt(area / 1.7)
  const modules = Math.max(1, Math.ceil((plane.kwDc * 1000) / 300))
  const rows = plane.mounting === 'roof' ? 1 : Math.ceil(Math.sqrt(modules / up))
  const across = Math.ceil(modules / (rows * up))
  const slopeM = up * width * 1.7
  return {
    tilt: plane.tiltDeg < levelDeg ? 0 : plane.tiltDeg * rad,
    azimuth: turned(plane.azimuthDeg) * rad,
    pitchM: slopeM / groundCoverRatio,
    slopeM,
    lengthM: across * width,
    rows,
    groundCoverRatio,
    longRows: Math.floor(across / 7) > 1,
  }
}

/** Share of beam light that the row in front leaves (Appelbaum and Bany 1979); angles in radians. */
export function beamShare(rack: RackRows, zenith: number, sunAzimuth: number): number {
  const { tilt, slopeM, pitchM, lengthM } = rack
  const turn = sunAzimuth - rack.azimuth
  if (zenith >= Math.PI / 2 || tilt === 0 || Math.abs(turn) >= Math.PI / 2) return 1
  const reach = Math.sin(tilt) / Math.tan(Math.PI / 2 - zenith)
  const along = slopeM * (Math.cos(tilt) + Math.cos(turn) * reach)
  const aside = slopeM * Math.sin(turn) * reach
  if (along === 0) return 1
  // Signed as in the engine: only suns on the clockwise side pass around the end of a row.
  const open = rack.longRows ? 0 : clamp((pitchM * aside) / along, 0, lengthM)
  const height = clamp(slopeM * (1 - pitchM / along), 0, slopeM)
  return 1 - (height * (lengthM - open)) / (slopeM * lengthM)
}

/**
 * Share of beam light that the rows of a one-axis tracker leave each other: rotation as it stands
 * and as it would face the sun, radians (Anderson and Mikofski, NREL/TP-5K00-76626).
 */
export function trackerBeamShare(cover: number, rotation: number, ideal: number): number {
  const tangent = Math.tan(ideal)
  const width = cover * (Math.cos(rotation) + Math.sin(rotation) * tangent)
  return 1 - clamp((width - 1) / width, 0, 1)
}

/** Share of ground-reflected light that reaches the rows; `dniUp` = DNI cos z, W/m2; radians. */
export function groundShare(
  { rows, groundCoverRatio }: RackRows,
  tilt: number,
  zenith: number,
  dniUp: number,
  dhi: number,
): number {
  const altitude = Math.PI / 2 - zenith
  const cosTilt = Math.cos(tilt)
  const first = (1 - cosTilt) / 2
  const total = first * (dniUp + dhi)
  if (!(total > 0)) return 1
  const pitch = 1 / groundCoverRatio
  const lit = Math.max(1e-5, pitch - Math.sin(altitude + tilt) / Math.sin(altitude))
  const between = viewOf(lit, cosTilt) * dniUp + viewOf(pitch, cosTilt) * dhi
  const share = (total + (rows - 1) * between) / (rows * total)
  return share >= 0 && share <= 1 ? share : 1
}

function viewOf(q: number, cosTilt: number): number {
  return 0.5 * (1 + q - Math.sqrt(q * q + 2 * q * cosTilt + 1))
}

/** Share of the sky that stays visible between rows of a tilt, radians: mean of 250 points up a row. */
export function skyShare(tilt: number, groundCoverRatio: number): number {
  const sine = Math.sin(tilt)
  const cosine = Math.cos(tilt)
  if (sine === 0) return 1
  const points = 250
  let sum = 0
  for (let i = 0; i < points; i++) {
    const gap = cosine / sine - points / (groundCoverRatio * sine * (points - i))
    sum += 1 + Math.abs((sine + cosine * gap) / Math.sqrt(1 + gap * gap))
  }
  return Math.min(1, sum / points / (1 + cosine))
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}

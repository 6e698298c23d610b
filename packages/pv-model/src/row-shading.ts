import type { ArrayPlane } from './array-plane.ts'
import { cellModules } from './cell-modules.ts'
import { turned } from './transposition.ts'

const rad = Math.PI / 180

/** Flatter racks (degrees) count as level: cot(tilt) would overflow. */
const levelDeg = 1e-6

/** Rows of an open rack as the v8 engine assumes them: 300 W modules, 1.7 : 1, two up in portrait. */
export type RackRows = {
  tilt: number
  azimuth: number
  pitchM: number
  slopeM: number
  lengthM: number
  rows: number
  groundCoverRatio: number
  /** True when a row is so long that light around its ends is neglected. */
  longRows: boolean
  /** Share of the sky that stays visible between the rows. */
  skyShare: number
}

/** Lays out the rows of a rack. */
export function rackRows(plane: ArrayPlane): RackRows {
  const up = 2
  const groundCoverRatio = plane.groundCoverRatio ?? 0.3
  const area = 0.3 / cellModules[plane.moduleType].rowEfficiency
  const width = Math.sqrt(area / 1.7)
  const modules = Math.max(1, Math.ceil((plane.kwDc * 1000) / 300))
  const rows = Math.ceil(Math.sqrt(modules / up))
  const across = Math.ceil(modules / (rows * up))
  const slopeM = up * width * 1.7
  const tilt = plane.tiltDeg < levelDeg ? 0 : plane.tiltDeg * rad
  return {
    tilt,
    azimuth: turned(plane.azimuthDeg) * rad,
    pitchM: slopeM / groundCoverRatio,
    slopeM,
    lengthM: across * width,
    rows,
    groundCoverRatio,
    longRows: Math.floor(across / 7) > 1,
    skyShare: skyShare(tilt, groundCoverRatio),
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

/** Share of ground-reflected light that reaches the rows; `dniUp` = DNI cos z, W/m2. */
export function groundShare(rack: RackRows, zenith: number, dniUp: number, dhi: number): number {
  const { tilt, rows, groundCoverRatio } = rack
  const altitude = Math.PI / 2 - zenith
  const first = Math.sin(tilt / 2) ** 2
  const total = first * (dniUp + dhi)
  if (total <= 0) return 1
  const lit = Math.max(
    1e-5,
    1 / groundCoverRatio - Math.sin(Math.PI - altitude - tilt) / Math.sin(altitude),
  )
  const mean = (q: number) => (first + (rows - 1) * viewOf(q, tilt)) / rows
  const share = (mean(lit) * dniUp + mean(1 / groundCoverRatio) * dhi) / total
  return share >= 0 && share <= 1 ? share : 1
}

function viewOf(q: number, tilt: number): number {
  return 0.5 * (1 + q - Math.sqrt(q * q + 2 * q * Math.cos(tilt) + 1))
}

function skyShare(tilt: number, groundCoverRatio: number): number {
  if (tilt === 0) return 1
  const points = 250
  let sum = 0
  for (let i = 0; i < points; i++) sum += skyShareAt(tilt, groundCoverRatio, i / points)
  return Math.min(1, sum / points)
}

function skyShareAt(tilt: number, groundCoverRatio: number, x: number): number {
  const whole = Math.PI + Math.PI / Math.sqrt(1 + Math.tan(tilt) ** 2)
  const gap = 1 / Math.tan(tilt) - 1 / (groundCoverRatio * Math.sin(tilt) * (1 - x))
  const angle = tilt - Math.PI / 2 + Math.atan(gap)
  const seen = Math.PI + Math.PI / Math.sqrt(1 + Math.tan(angle) ** 2)
  return (angle > Math.PI / 2 ? 2 * Math.PI - seen : seen) / whole
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}

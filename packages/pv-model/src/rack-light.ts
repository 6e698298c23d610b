import type { ArrayPlane } from './array-plane.ts'
import type { Facing } from './facing.ts'
import { sunAzimuth } from './outside-shade.ts'
import {
  beamShare,
  groundShare,
  rackRows,
  type RackRows,
  skyShare,
  trackerBeamShare,
} from './row-shading.ts'
import type { Site } from './site.ts'
import type { PlaneLight } from './transposition.ts'

/** Takes from the light of one hour what the array's own rows hide. */
export type RowShading = (site: Site, step: number, facing: Facing, light: PlaneLight) => void

/** Row-to-row shade of racks and one-axis trackers; `null` for a roof and for two axes. */
export function rowShading(plane: ArrayPlane): RowShading | null {
  if (plane.mounting === 'roof' || plane.mounting === 'twoAxis') return null
  const rack = rackRows(plane)
  return plane.mounting === 'openRack' ? fixedRows(rack) : trackerRows(plane, rack)
}

function fixedRows(rack: RackRows): RowShading {
  const skyLeft = skyShare(rack.tilt, rack.groundCoverRatio)
  return (site, step, _facing, light) => {
    if (light.beam > 0) {
      light.beam *= beamShare(rack, site.zenith[step] ?? 0, sunAzimuth(site, step))
    }
    dimDiffuse(site, step, light, rack, rack.tilt, skyLeft)
  }
}

function trackerRows({ mounting }: ArrayPlane, rack: RackRows): RowShading {
  const skyLeft = skyTable(rack.groundCoverRatio)
  const shaded = mounting === 'oneAxis'
  return (site, step, { tilt, rotation, idealRotation }, light) => {
    if (shaded && light.beam > 0) {
      light.beam *= trackerBeamShare(rack.groundCoverRatio, rotation, idealRotation)
    }
    dimDiffuse(site, step, light, rack, tilt, skyLeft(tilt))
  }
}

function dimDiffuse(
  site: Site,
  step: number,
  light: PlaneLight,
  rack: RackRows,
  tilt: number,
  skyLeft: number,
): void {
  if (light.sky + light.ground < 0.1) return
  const dniUp = (site.dni[step] ?? 0) * (site.sunUp[step] ?? 0)
  light.sky *= skyLeft
  light.rear *= skyLeft
  light.ground *= groundShare(rack, tilt, site.zenith[step] ?? 0, dniUp, site.dhi[step] ?? 0)
}

/** `skyShare` by tilt, every degree, interpolated. */
function skyTable(cover: number): (tilt: number) => number {
  const perRadian = 180 / Math.PI
  const table = Float64Array.from({ length: 92 }, (_, i) => skyShare(i / perRadian, cover))
  return (tilt) => {
    const at = Math.min(90, tilt * perRadian)
    const low = Math.floor(at)
    const from = table[low] ?? 1
    return from + (at - low) * ((table[low + 1] ?? from) - from)
  }
}

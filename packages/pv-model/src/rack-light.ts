import type { ArrayPlane } from './array-plane.ts'
import { beamShare, groundShare, rackRows } from './row-shading.ts'
import type { Site } from './site.ts'
import type { PlaneLight } from './transposition.ts'

/** Takes from the light of an open rack what its own rows hide. */
export function shadeRows(
  plane: ArrayPlane,
): (site: Site, step: number, light: PlaneLight) => void {
  const rack = rackRows(plane)
  return (site, step, light) => {
    const zenith = site.zenith[step] ?? 0
    const azimuth = Math.atan2(site.sunEast[step] ?? 0, site.sunNorth[step] ?? 0)
    light.beam *= beamShare(rack, zenith, azimuth < 0 ? azimuth + 2 * Math.PI : azimuth)
    if (light.sky + light.ground < 0.1) return
    const dniUp = (site.dni[step] ?? 0) * (site.sunUp[step] ?? 0)
    light.sky *= rack.skyShare
    light.ground *= groundShare(rack, zenith, dniUp, site.dhi[step] ?? 0)
  }
}

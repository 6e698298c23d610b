import type { PlanPoint } from '@girasol/roof-layout'

const radians = Math.PI / 180
const stepDeg = 5

/**
 * Where the sun stands through one day, from rise to set, seen from below onto a disc: its middle is overhead, its edge
 * (1 away) the horizon; x east, y north. Empty where it does not rise. Solar time, without refraction.
 * @param latitudeDeg of the place, north positive
 * @param declinationDeg of the sun on that day
 */
export function sunWay(latitudeDeg: number, declinationDeg: number): PlanPoint[] {
  const [latitude, declination] = [latitudeDeg * radians, declinationDeg * radians]
  // Hour angle of the sunset; where the sun never sets, or never rises, its cosine lies beyond 1.
  const cosine = Math.max(-1, Math.min(1, -Math.tan(latitude) * Math.tan(declination)))
  const half = Math.acos(cosine) / radians
  if (half === 0) return []
  const steps = Math.ceil((2 * half) / stepDeg)
  return Array.from({ length: steps + 1 }, (_, step) => {
    const hour = (-half + (2 * half * step) / steps) * radians
    return onDisc(latitude, declination, hour)
  })
}

function onDisc(latitude: number, declination: number, hour: number): PlanPoint {
  const east = -Math.cos(declination) * Math.sin(hour)
  const north =
    Math.sin(declination) * Math.cos(latitude) -
    Math.cos(declination) * Math.sin(latitude) * Math.cos(hour)
  const up =
    Math.sin(declination) * Math.sin(latitude) +
    Math.cos(declination) * Math.cos(latitude) * Math.cos(hour)
  const along = Math.hypot(east, north)
  const zenith = Math.atan2(along, up) / (Math.PI / 2)
  return along === 0 ? { x: 0, y: 0 } : { x: (east / along) * zenith, y: (north / along) * zenith }
}

/** A point on the globe, degrees. */
export type Point = { latitude: number; longitude: number }

/** Mean radius of the earth, km (IUGG R1). */
const earthRadiusKm = 6371.0088

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Great-circle distance in km (haversine: exact to rounding also for points close together). */
export function greatCircleKm(from: Point, to: Point): number {
  const north = Math.sin(radians(to.latitude - from.latitude) / 2)
  const east = Math.sin(radians(to.longitude - from.longitude) / 2)
  const across = Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude))
  const square = north * north + across * east * east
  return 2 * earthRadiusKm * Math.asin(Math.sqrt(Math.min(1, square)))
}

/** Roads are longer than the great circle: the usual detour factor of 1.3 at an average of 50 km/h. */
export const travel = { detour: 1.3, kmPerHour: 50 } as const

/** Minutes by road for a great-circle distance, rounded up. An assumption, not a route. */
export function travelMinutes(distanceKm: number): number {
  return Math.ceil((distanceKm * travel.detour * 60) / travel.kmPerHour)
}

/** Bounds in degrees. */
export type Box = { south: number; north: number; west: number; east: number }

const kmPerDegree = (earthRadiusKm * Math.PI) / 180

/**
 * A box that holds every point within `km` of the centre, for an index to search. Near the poles and the date line it goes around the
 * whole globe.
 */
export function boxAround(centre: Point, km: number): Box {
  const reach = km / kmPerDegree + 1e-6
  const south = centre.latitude - reach
  const north = centre.latitude + reach
  const around = { south, north, west: -180, east: 180 }
  if (south <= -90 || north >= 90) return around
  const across = Math.asin(
    Math.min(1, Math.sin(radians(reach)) / Math.cos(radians(centre.latitude))),
  )
  const span = (across * 180) / Math.PI + 1e-6
  const west = centre.longitude - span
  const east = centre.longitude + span
  return west < -180 || east > 180 ? around : { south, north, west, east }
}

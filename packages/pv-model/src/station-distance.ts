const earthRadiusKm = 6371

/** Beyond this a station's weather is no longer a fair stand-in; the estimate then says so. */
export const fairStationKm = 250

/** Great-circle distance in km between two points in degrees (haversine). */
export function distanceKm(
  a: { latitude: number; longitude: number },
  b: { latitude: number; longitude: number },
): number {
  const rad = Math.PI / 180
  const north = Math.sin(((b.latitude - a.latitude) * rad) / 2)
  const east = Math.sin(((b.longitude - a.longitude) * rad) / 2)
  const h = north * north + Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * east * east
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(h)))
}

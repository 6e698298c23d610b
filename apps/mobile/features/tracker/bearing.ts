type Point = { latitude: number; longitude: number }

/**
 * Where `to` lies as seen from `from`: kilometres as the crow flies and degrees clockwise from north. Flat-earth
 * geometry, good to a percent over the distances that a crew drives.
 */
export function bearing(from: Point, to: Point): { km: number; degrees: number } {
  const rad = Math.PI / 180
  const kmPerDegree = 111.195
  const north = (to.latitude - from.latitude) * kmPerDegree
  const east =
    (to.longitude - from.longitude) *
    kmPerDegree *
    Math.cos(((from.latitude + to.latitude) / 2) * rad)
  return {
    km: Math.hypot(north, east),
    degrees: (Math.atan2(east, north) / rad + 360) % 360,
  }
}

/** The radius of the rings on the picture, km: the next round figure above the distance. */
export function ringKm(km: number): number {
  const steps = [0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500]
  return steps.find((step) => km <= step) ?? 1000
}

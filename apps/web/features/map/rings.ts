type Position = { latitude: number; longitude: number }

/** Miles around a home at which a ring is drawn. */
export const ringMiles = [1, 2, 5, 10, 25, 50] as const

const kmPerMile = 1.609344
const earthKm = 6371
const rad = Math.PI / 180

/** The point `km` away from another in a direction (degrees clockwise from north), on a sphere: longitude, latitude. */
export function pointAway(from: Position, km: number, degrees: number): [number, number] {
  const [distance, heading, latitude] = [km / earthKm, degrees * rad, from.latitude * rad]
  const there = Math.asin(
    Math.sin(latitude) * Math.cos(distance) +
      Math.cos(latitude) * Math.sin(distance) * Math.cos(heading),
  )
  const aside = Math.atan2(
    Math.sin(heading) * Math.sin(distance) * Math.cos(latitude),
    Math.cos(distance) - Math.sin(latitude) * Math.sin(there),
  )
  return [from.longitude + aside / rad, there / rad]
}

/** A ring around a home as a closed line, and the places of its labels. */
export function ringAround(home: Position, miles: number) {
  const km = miles * kmPerMile
  const line = Array.from({ length: 73 }, (_, i) => pointAway(home, km, i * 5))
  return { line, labels: [45, 135, 225, 315].map((degrees) => pointAway(home, km, degrees)) }
}

/** The direction from one position to another, degrees clockwise from north; flat, good over a crew's drive. */
export function headingTo(from: Position, to: Position): number {
  const middle = ((from.latitude + to.latitude) / 2) * rad
  const east = (to.longitude - from.longitude) * Math.cos(middle)
  return (Math.atan2(east, to.latitude - from.latitude) / rad + 360) % 360
}

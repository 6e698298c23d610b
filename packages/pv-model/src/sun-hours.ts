import { type SunDays, sunAt } from './sun-days.ts'
import type { WeatherStation } from './weather.ts'

const rad = Math.PI / 180
const daysPerYear = 365

/**
 * Sunrise and sunset of each of the 365 days, hours of the station's own clock; they may leave
 * 0..24. A polar day has infinite hours both ways, a polar night has `rise` after `set`.
 */
export type SunHours = { rise: Float64Array; set: Float64Array }

/**
 * Rise and set of each day, for a geometric elevation of -0.8333 degrees
 * (pvwatts v8: cos h0 = (sin(-0.8333) - sin lat sin dec) / (cos lat cos dec)).
 */
export function sunHours(station: WeatherStation, days: SunDays): SunHours {
  const hours = { rise: new Float64Array(daysPerYear), set: new Float64Array(daysPerYear) }
  // The mean sun's angle at the clock's noon: near midnight, days must not fall on both sides of it.
  const mean = wrapped(rad * (station.longitude - 15 * station.utcOffsetHours))
  const place = { declination: 0, greenwichHourAngle: 0, distanceAu: 1 }
  for (let day = 0; day < daysPerYear; day++) {
    sunAt(days, day, 12, place)
    const half = halfDay(place.declination, station.latitude)
    const angle = place.greenwichHourAngle + rad * station.longitude
    const transit = 12 - (mean + wrapped(angle - mean)) / rad / 15
    hours.rise[day] = transit - half
    hours.set[day] = transit + half
  }
  return hours
}

/** Hours from noon to sunset; infinite in a polar day, negative infinite in a polar night. */
function halfDay(declination: number, latitude: number): number {
  const lat = rad * latitude
  const above = Math.sin(rad * -0.8333) - Math.sin(lat) * Math.sin(declination)
  const cosine = above / (Math.cos(lat) * Math.cos(declination))
  if (cosine > 1) return -Infinity
  if (cosine < -1) return Infinity
  return Math.acos(cosine) / rad / 15
}

function wrapped(angle: number): number {
  return angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI))
}

/**
 * The hour of the day at which the sun stands for an hourly average around `middle`, or NaN
 * when the sun is down. In the hour of sunrise or sunset it is the middle of the lit part, cut to
 * whole minutes as the v8 engine does.
 */
export function litHourOfAverage(middle: number, rise: number, set: number): number {
  if (rise - 0.5 <= middle && middle < rise + 0.5) return wholeMinutes((rise + middle + 0.5) / 2)
  if (set - 0.5 < middle && middle <= set + 0.5) return wholeMinutes((middle - 0.5 + set) / 2)
  return rise <= middle && middle <= set ? middle : Number.NaN
}

/** The same for values measured at one instant: `moment` itself, or NaN when the sun is down. */
export function litHourOfInstant(moment: number, rise: number, set: number): number {
  return rise <= moment && moment <= set ? moment : Number.NaN
}

function wholeMinutes(hours: number): number {
  return Math.floor(hours * 60) / 60
}

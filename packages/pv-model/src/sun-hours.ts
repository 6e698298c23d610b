import { daysSinceJ2000, sunPlace } from './sun-position.ts'
import { dateOfDay, monthOfDay, type Weather } from './weather.ts'

const rad = Math.PI / 180

/** Sunrise and sunset of one day, hours of the station's own clock; may leave 0..24. */
export type SunHours = { rise: number; set: number }

/**
 * Rise and set of each of the 365 days, for a geometric elevation of -0.8333 degrees
 * (pvwatts v8: cos h0 = (sin(-0.8333) - sin lat sin dec) / (cos lat cos dec)).
 * A polar day has infinite hours both ways, a polar night has `rise` after `set`.
 */
export function sunHours({
  station,
  monthYears,
}: Pick<Weather, 'station' | 'monthYears'>): SunHours[] {
  return Array.from({ length: 365 }, (_, day) => {
    const month = monthOfDay[day] ?? 0
    const noon = 12 - station.utcOffsetHours
    const days = daysSinceJ2000(monthYears[month] ?? 2000, month + 1, dateOfDay[day] ?? 1, noon)
    return hoursOfDay(days, station.latitude, station.longitude)
  })
}

function hoursOfDay(daysAtNoon: number, latitude: number, longitude: number): SunHours {
  const { declination, greenwichHourAngle } = sunPlace(daysAtNoon)
  const lat = rad * latitude
  const cosHalfDay =
    (Math.sin(rad * -0.8333) - Math.sin(lat) * Math.sin(declination)) /
    (Math.cos(lat) * Math.cos(declination))
  if (cosHalfDay > 1) return { rise: Infinity, set: -Infinity }
  if (cosHalfDay < -1) return { rise: -Infinity, set: Infinity }
  const hourAngle = wrapped(greenwichHourAngle + rad * longitude)
  const transit = 12 - hourAngle / rad / 15
  const halfDay = Math.acos(cosHalfDay) / rad / 15
  return { rise: transit - halfDay, set: transit + halfDay }
}

function wrapped(angle: number): number {
  return angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI))
}

/**
 * The hour of the day at which the sun stands for an hourly average around `middle`, or `null`
 * when the sun is down. In the hour of sunrise or sunset it is the middle of the lit part, cut to
 * whole minutes as the v8 engine does.
 */
export function litHourOfAverage(middle: number, { rise, set }: SunHours): number | null {
  if (rise - 0.5 <= middle && middle < rise + 0.5) return wholeMinutes((rise + middle + 0.5) / 2)
  if (set - 0.5 < middle && middle <= set + 0.5) return wholeMinutes((middle - 0.5 + set) / 2)
  return rise <= middle && middle <= set ? middle : null
}

/** The same for values measured at one instant: `moment` itself, or `null` when the sun is down. */
export function litHourOfInstant(moment: number, { rise, set }: SunHours): number | null {
  return rise <= moment && moment <= set ? moment : null
}

function wholeMinutes(hours: number): number {
  return Math.floor(hours * 60) / 60
}

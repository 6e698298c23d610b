import { type SunDays, sunAt } from './sun-days.ts'
import type { SunPlace } from './sun-position.ts'
import type { WeatherStation } from './weather.ts'

const rad = Math.PI / 180
const daysPerYear = 365
/** Elevation of the sun's middle at sunrise and sunset, radians. */
const edge = rad * -0.8333
/** Turn of the earth against the stars in a day over one turn: what a day's fraction is counted in. */
const degreesPerTurn = 360

/**
 * Sunrise and sunset of each of the 365 days, hours 0..24 of the station's own clock. Where the set
 * comes before the rise, the day begins and ends in the light. A polar day has infinite hours both
 * ways, a polar night has `rise` after `set`, both infinite.
 */
export type SunHours = { rise: Float64Array; set: Float64Array }

/**
 * Rise and set of each day as the v8 engine has them: from the hour angle that the sun would have
 * at 0 h UT's declination, made better in one step (Reda and Andreas, NREL/TP-560-34302, A.2), and
 * brought to 0..24 each on its own. On the first day of the midnight sun its rise may so come just
 * before midnight and the whole day stay dark; the engine has it so, and we follow.
 */
export function sunHours(station: WeatherStation, days: SunDays): SunHours {
  const raw = { rise: new Float64Array(daysPerYear), set: new Float64Array(daysPerYear) }
  for (let day = 0; day < daysPerYear; day++) fillDay(raw, station, days, day)
  return { rise: raw.rise, set: raw.set.map((_, day) => setOf(raw, day)) }
}

/**
 * Sunset of a day. Before its rise it belongs to the night before, where that began before
 * midnight; else the day stays lit to its end.
 */
function setOf({ rise, set }: SunHours, day: number): number {
  const here = set[day] ?? 0
  if (here >= (rise[day] ?? 0) || here === -Infinity) return here
  const before = (day + daysPerYear - 1) % daysPerYear
  if (set[before] === Infinity) return set[(day + 1) % daysPerYear] ?? 0
  return (set[before] ?? 0) < (rise[before] ?? 0) ? here : Infinity
}

function fillDay(hours: SunHours, station: WeatherStation, days: SunDays, day: number): void {
  const { utcOffsetHours: offset, latitude, longitude } = station
  const place = { declination: 0, greenwichHourAngle: 0, distanceAu: 1 }
  sunAt(days, day, offset, place)
  const half = halfDay(place.declination, latitude)
  if (!Number.isFinite(half)) {
    hours.rise[day] = -half
    hours.set[day] = half
    return
  }
  const noon = -(place.greenwichHourAngle + rad * longitude) / (2 * Math.PI)
  const local = (fraction: number) => 24 * withinOne(bettered(fraction) + offset / 24)
  const bettered = (fraction: number) => {
    sunAt(days, day, offset + 24 * fraction, place)
    return fraction + late(place, station)
  }
  const set = withinOne(noon + half)
  hours.rise[day] = local(withinOne(noon - half))
  hours.set[day] = local(set + offset / 24 < 0 ? set + 1 : set)
}

/** Share of a day by which the sun is already past its rise or set, to first order. */
function late(place: SunPlace, { latitude, longitude }: WeatherStation): number {
  const lat = rad * latitude
  const angle = place.greenwichHourAngle + rad * longitude
  const across = Math.cos(lat) * Math.cos(place.declination)
  const height = Math.asin(Math.sin(lat) * Math.sin(place.declination) + across * Math.cos(angle))
  return (height - edge) / rad / (degreesPerTurn * across * Math.sin(angle))
}

/** Share of a day from noon to sunset; infinite in a polar day, negative infinite in a polar night. */
function halfDay(declination: number, latitude: number): number {
  const lat = rad * latitude
  const above = Math.sin(edge) - Math.sin(lat) * Math.sin(declination)
  const cosine = above / (Math.cos(lat) * Math.cos(declination))
  if (cosine >= 1) return -Infinity
  if (cosine < -1) return Infinity
  return Math.acos(cosine) / (2 * Math.PI)
}

function withinOne(share: number): number {
  return share - Math.floor(share)
}

/**
 * The hour of the day at which the sun stands for an hourly average around `middle`, or NaN
 * when the sun is down. In the hour of sunrise or sunset it is the middle of the lit part, cut to
 * whole minutes as the v8 engine does.
 */
export function litHourOfAverage(middle: number, rise: number, set: number): number {
  if (rise - 0.5 <= middle && middle < rise + 0.5) return wholeMinutes((rise + middle + 0.5) / 2)
  if (set - 0.5 < middle && middle <= set + 0.5) return wholeMinutes((middle - 0.5 + set) / 2)
  return litHourOfInstant(middle, rise, set)
}

/** The same for values measured at one instant: `moment` itself, or NaN when the sun is down. */
export function litHourOfInstant(moment: number, rise: number, set: number): number {
  const lit =
    rise < set ? rise <= moment && moment <= set : rise > set && (moment <= set || rise <= moment)
  return lit ? moment : Number.NaN
}

function wholeMinutes(hours: number): number {
  return Math.floor(hours * 60) / 60
}

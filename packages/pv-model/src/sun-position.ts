import {
  distanceTerms,
  latitudeTerms,
  longitudeTerms,
  nutationArguments,
  nutationTerms,
} from './sun-series.ts'

const rad = Math.PI / 180
const arcSecond = rad / 3600

/** Geocentric apparent place of the sun: radians, and the distance in astronomical units. */
export type SunPlace = {
  declination: number
  /** Apparent sidereal time at Greenwich minus right ascension, radians. */
  greenwichHourAngle: number
  distanceAu: number
}

/** The sun above a horizon: unit vector (east, north, up) and refracted zenith, radians. */
export type SunDirection = { east: number; north: number; up: number; zenith: number }

/** Days since J2000 (2000-01-01 12:00 UT) of a Gregorian date; `utHours` may leave 0..24. */
export function daysSinceJ2000(year: number, month: number, day: number, utHours: number): number {
  const shift = month <= 2 ? 1 : 0
  const y = year - shift
  const m = month + 12 * shift
  const century = Math.floor(y / 100)
  const leap = 2 - century + Math.floor(century / 4)
  const atMidnight =
    Math.floor(365.25 * (y + 4716)) + Math.floor(30.6001 * (m + 1)) + day + leap - 1524.5
  return atMidnight - 2_451_545 + utHours / 24
}

/**
 * Apparent place of the sun by the Solar Position Algorithm (Reda and Andreas, NREL/TP-560-34302)
 * with its shorter terms left out: within 0.0005 degrees of the whole algorithm from 1950 to 2050.
 */
export function sunPlace(days: number): SunPlace {
  const centuries = (days + terrestrialDelay(days) / 86_400) / 36_525
  const t = centuries / 10
  const distanceAu = sum(distance, t) * 1e-8
  const nutation = nutationAt(centuries)
  const aberration = (-20.4898 * arcSecond) / distanceAu
  const longitude = Math.PI + heliocentricLongitude(t) + nutation.longitude + aberration
  const latitude = -sum(latitudes, t) * 1e-8
  const obliquity = (84_381.448 - 46.815 * centuries) * arcSecond + nutation.obliquity
  const [sinE, cosE] = [Math.sin(obliquity), Math.cos(obliquity)]
  const sinL = Math.sin(longitude)
  const rightAscension = Math.atan2(sinL * cosE - Math.tan(latitude) * sinE, Math.cos(longitude))
  const siderealDegrees = (280.46061837 + 360.98564736629 * days) % 360
  return {
    declination: Math.asin(Math.sin(latitude) * cosE + Math.cos(latitude) * sinE * sinL),
    greenwichHourAngle: rad * siderealDegrees + nutation.longitude * cosE - rightAscension,
    distanceAu,
  }
}

const flat = (rows: readonly (readonly number[])[]) => Float64Array.from(rows.flat())
const longitudes = longitudeTerms.map(flat)
const latitudes = flat(latitudeTerms)
const distance = flat(distanceTerms)
const nutations = flat(nutationTerms)
const nutationStride = 2 + nutationArguments.length

function heliocentricLongitude(t: number): number {
  let total = 0
  for (let power = longitudes.length - 1; power >= 0; power--) {
    total = total * t + sum(longitudes[power] ?? distance, t)
  }
  return total * 1e-8
}

function sum(terms: Float64Array, t: number): number {
  let total = 0
  for (let at = 0; at < terms.length; at += 3) {
    total += (terms[at] ?? 0) * Math.cos((terms[at + 1] ?? 0) + (terms[at + 2] ?? 0) * t)
  }
  return total
}

function nutationAt(centuries: number): { longitude: number; obliquity: number } {
  const angles = nutationArguments.map(([start, speed]) => rad * (start + speed * centuries))
  let longitude = 0
  let obliquity = 0
  for (let at = 0; at < nutations.length; at += nutationStride) {
    let angle = 0
    for (let index = 0; index < angles.length; index++) {
      angle += (nutations[at + 2 + index] ?? 0) * (angles[index] ?? 0)
    }
    longitude += (nutations[at] ?? 0) * Math.sin(angle)
    obliquity += (nutations[at + 1] ?? 0) * Math.cos(angle)
  }
  return { longitude: longitude * 1e-4 * arcSecond, obliquity: obliquity * 1e-4 * arcSecond }
}

/**
 * Terrestrial minus universal time, seconds: 63.8 in 2000, 0.75 a year before it and 0.28 after it,
 * within 2 s of the observed values from 1960 to 2020 (US Naval Observatory, historic delta T).
 */
function terrestrialDelay(days: number): number {
  return 63.8 + (days / 365.25) * (days < 0 ? 0.75 : 0.28)
}

/** A place on earth, with what the sun's direction needs of it. */
export type Horizon = { sinLatitude: number; cosLatitude: number; longitude: number }

/** The horizon of a place; degrees. */
export function horizonOf(latitude: number, longitude: number): Horizon {
  return {
    sinLatitude: Math.sin(rad * latitude),
    cosLatitude: Math.cos(rad * latitude),
    longitude: rad * longitude,
  }
}

/**
 * Direction of the sun from a place: parallax and refraction included. Pressure in mbar,
 * temperature in degrees Celsius. Refraction after Reda and Andreas, equation 42.
 */
export function sunDirection(
  sun: SunPlace,
  { sinLatitude, cosLatitude, longitude }: Horizon,
  pressure: number,
  temperature: number,
): SunDirection {
  const hourAngle = sun.greenwichHourAngle + longitude
  const sinDec = Math.sin(sun.declination)
  const cosDec = Math.cos(sun.declination)
  const cosHour = Math.cos(hourAngle)
  const east = -cosDec * Math.sin(hourAngle)
  const north = sinDec * cosLatitude - cosDec * cosHour * sinLatitude
  const sinGeocentric = sinLatitude * sinDec + cosLatitude * cosDec * cosHour
  const geocentric = Math.asin(Math.min(1, Math.max(-1, sinGeocentric)))
  const parallax = (8.794 * arcSecond * Math.cos(geocentric)) / sun.distanceAu
  const apparent = refracted(geocentric - parallax, pressure, temperature)
  const across = Math.sqrt(east * east + north * north)
  const horizontal = across > 0 ? Math.cos(apparent) / across : 0
  return {
    east: east * horizontal,
    north: north * horizontal,
    up: Math.sin(apparent),
    zenith: Math.PI / 2 - apparent,
  }
}

/** Below this the sun's upper edge is under the horizon: no refraction (0.26667 + 0.5667 degrees). */
const lowestRefracted = -0.8336

function refracted(elevation: number, pressure: number, temperature: number): number {
  const degrees = elevation / rad
  if (degrees < lowestRefracted) return elevation
  const bend = 1.02 / (60 * Math.tan(rad * (degrees + 10.3 / (degrees + 5.11))))
  return elevation + rad * (pressure / 1010) * (283 / (273 + temperature)) * bend
}

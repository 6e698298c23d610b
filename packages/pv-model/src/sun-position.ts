const rad = Math.PI / 180

/** Geocentric place of the sun: radians, and the distance in astronomical units. */
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
 * Apparent place of the sun, good to 0.01 degrees from 1950 to 2050.
 * Meeus, Astronomical Algorithms (2nd ed.), chapters 12, 22 and 25 (low-accuracy series), with a
 * constant 64 s between terrestrial and universal time.
 */
export function sunPlace(days: number): SunPlace {
  const t = (days + 64 / 86_400) / 36_525
  const meanAnomaly = rad * (357.52911 + t * (35_999.05029 - 0.0001537 * t))
  const eccentricity = 0.016708634 - t * (0.000042037 + 0.0000001267 * t)
  const centre =
    (1.914602 - t * (0.004817 + 0.000014 * t)) * Math.sin(meanAnomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * meanAnomaly) +
    0.000289 * Math.sin(3 * meanAnomaly)
  const node = rad * (125.04 - 1934.136 * t)
  const nutation = -0.00478 * Math.sin(node)
  const meanLongitude = 280.46646 + t * (36_000.76983 + 0.0003032 * t)
  const longitude = rad * (meanLongitude + centre - 0.00569 + nutation)
  const obliquity = rad * (23.439291 - 0.0130042 * t + 0.00256 * Math.cos(node))
  const rightAscension = Math.atan2(Math.cos(obliquity) * Math.sin(longitude), Math.cos(longitude))
  const siderealDegrees = 280.46061837 + 360.98564736629 * days + nutation * Math.cos(obliquity)
  return {
    declination: Math.asin(Math.sin(obliquity) * Math.sin(longitude)),
    greenwichHourAngle: rad * (siderealDegrees % 360) - rightAscension,
    distanceAu:
      (1.000001018 * (1 - eccentricity * eccentricity)) /
      (1 + eccentricity * Math.cos(meanAnomaly + rad * centre)),
  }
}

/**
 * Direction of the sun from a place: parallax and refraction included. `latitude`, `longitude` in
 * degrees, pressure in mbar, temperature in degrees Celsius. Refraction after Reda and Andreas,
 * Solar Position Algorithm, NREL/TP-560-34302, equation 42.
 */
export function sunDirection(
  sun: SunPlace,
  latitude: number,
  longitude: number,
  pressure: number,
  temperature: number,
): SunDirection {
  const hourAngle = sun.greenwichHourAngle + rad * longitude
  const sinLat = Math.sin(rad * latitude)
  const cosLat = Math.cos(rad * latitude)
  const sinDec = Math.sin(sun.declination)
  const cosDec = Math.cos(sun.declination)
  const cosHour = Math.cos(hourAngle)
  const east = -cosDec * Math.sin(hourAngle)
  const north = sinDec * cosLat - cosDec * cosHour * sinLat
  const geocentric = Math.asin(sinLat * sinDec + cosLat * cosDec * cosHour)
  const parallax = ((8.794 / 3600) * rad * Math.cos(geocentric)) / sun.distanceAu
  const apparent = refracted(geocentric - parallax, pressure, temperature)
  const horizontal = Math.cos(apparent) / Math.hypot(east, north)
  return {
    east: east * horizontal,
    north: north * horizontal,
    up: Math.sin(apparent),
    zenith: Math.PI / 2 - apparent,
  }
}

function refracted(elevation: number, pressure: number, temperature: number): number {
  const degrees = elevation / rad
  if (degrees < -0.8336) return elevation
  const bend = 1.02 / (60 * Math.tan(rad * (degrees + 10.3 / (degrees + 5.11))))
  return elevation + rad * (pressure / 1010) * (283 / (273 + temperature)) * bend
}

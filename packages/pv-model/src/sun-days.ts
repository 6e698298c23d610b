import { daysSinceJ2000, type SunPlace, sunPlace } from './sun-position.ts'
import { daysInMonth, type Weather } from './weather.ts'

const daysPerYear = 365
/** Each day has the places at noon of the day before, of itself and of the day after. */
const perDay = 3
/** Turn of the sun in one hour, radians. */
const hourTurn = Math.PI / 12

/** The sun's places in a year: three for each day, from which every moment of the day follows. */
export type SunDays = {
  declination: Float64Array
  /** Hour angle at Greenwich at noon of the station's clock, radians, without jumps within three days. */
  noonAngle: Float64Array
  /** Astronomical units, at noon of each day. */
  distance: Float64Array
}

/**
 * The sun on each of the 365 days of a weather year, each in the calendar year of its month.
 * Parabolas through three noons stay within 0.00002 degrees of the series itself.
 */
export function sunDays({ station, monthYears }: Pick<Weather, 'station' | 'monthYears'>): SunDays {
  const days: SunDays = {
    declination: new Float64Array(daysPerYear * perDay),
    noonAngle: new Float64Array(daysPerYear * perDay),
    distance: new Float64Array(daysPerYear),
  }
  let first = 0
  for (const [month, count] of daysInMonth.entries()) {
    const year = monthYears[month] ?? 2000
    fillMonth(days, first, count, daysSinceJ2000(year, month + 1, 1, 12 - station.utcOffsetHours))
    first += count
  }
  return days
}

/** A month's noons and the two beside it; `noon` is that of the first day, in days since J2000. */
function fillMonth(days: SunDays, first: number, count: number, noon: number): void {
  let angle = 0
  for (let offset = -1; offset <= count; offset++) {
    const place = sunPlace(noon + offset)
    angle += wrapped(place.greenwichHourAngle - angle)
    for (let node = 0; node < perDay; node++) {
      const day = offset + 1 - node
      if (day < 0 || day >= count) continue
      days.declination[(first + day) * perDay + node] = place.declination
      days.noonAngle[(first + day) * perDay + node] = angle
      if (node === 1) days.distance[first + day] = place.distanceAu
    }
  }
}

function wrapped(angle: number): number {
  return angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI))
}

/** Writes the sun's place at an hour 0..24 of a day by the station's clock into `place`. */
export function sunAt(days: SunDays, day: number, hours: number, place: SunPlace): void {
  const x = hours / 24 - 0.5
  place.declination = parabola(days.declination, day, x)
  place.greenwichHourAngle = parabola(days.noonAngle, day, x) + hourTurn * (hours - 12)
  place.distanceAu = days.distance[day] ?? 1
}

/** Through the day's three values, which stand at x = -1, 0 and 1. */
function parabola(values: Float64Array, day: number, x: number): number {
  const at = day * perDay
  const before = values[at] ?? 0
  const here = values[at + 1] ?? 0
  const after = values[at + 2] ?? 0
  return here + (x * (after - before + x * (before + after - 2 * here))) / 2
}

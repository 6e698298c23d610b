import { spectralFactor } from './air-mass.ts'
import { perezSky } from './perez-sky.ts'
import { litHourOfAverage, litHourOfInstant, type SunHours, sunHours } from './sun-hours.ts'
import { daysSinceJ2000, sunDirection, sunPlace } from './sun-position.ts'
import { dateOfDay, hoursPerYear, monthOfDay, type Weather } from './weather.ts'

/** Everything about a year that does not depend on the roof: one row per sun-up hour, in order. */
export type Site = {
  weather: Weather
  /** Count of sun-up hours; every column below has this length. */
  steps: number
  /** Hour of the year, 0..8759. */
  hour: Uint16Array
  /** Month, 0..11. */
  month: Uint8Array
  sunEast: Float64Array
  sunNorth: Float64Array
  sunUp: Float64Array
  /** Apparent zenith, radians. */
  zenith: Float64Array
  dni: Float64Array
  dhi: Float64Array
  skyMode: Uint8Array
  f1: Float64Array
  f2: Float64Array
  albedo: Float64Array
  spectral: Float64Array
  temperature: Float64Array
  /** The wind term of the cell temperature model, 9.5 / (5.7 + 3.8 w). */
  cooling: Float64Array
}

const prepared = new WeakMap<Weather, Site>()

/** Sun, sky and air of a weather year, computed once for each `Weather` object (about 10 ms). */
export function prepareSite(weather: Weather): Site {
  const known = prepared.get(weather)
  if (known !== undefined) return known
  const site = computeSite(weather)
  prepared.set(weather, site)
  return site
}

function computeSite(weather: Weather): Site {
  const lit = litHours(weather)
  const site = emptySite(weather, lit.length)
  lit.forEach(([hour, moment], step) => fillStep(site, step, hour, moment))
  return site
}

function litHours(weather: Weather): [hour: number, moment: number][] {
  const days = sunHours(weather)
  const lit: [number, number][] = []
  for (let hour = 0; hour < hoursPerYear; hour++) {
    const moment = litMoment(days, hour, weather.minute)
    if (moment !== null) lit.push([hour, moment])
  }
  return lit
}

/** Far from the middle of its time zone a night may begin after midnight: ask both neighbours too. */
function litMoment(days: SunHours[], hour: number, minute: number | null): number | null {
  const day = Math.floor(hour / 24)
  const clock = (hour % 24) + (minute === null ? 0.5 : minute / 60)
  const litHour = minute === null ? litHourOfAverage : litHourOfInstant
  for (const shift of [0, -24, 24]) {
    const sun = days[(day + shift / 24 + 365) % 365]
    if (sun === undefined) continue
    const moment = litHour(clock, { rise: sun.rise + shift, set: sun.set + shift })
    if (moment !== null) return moment
  }
  return null
}

function emptySite(weather: Weather, steps: number): Site {
  const column = () => new Float64Array(steps)
  return {
    weather,
    steps,
    hour: new Uint16Array(steps),
    month: new Uint8Array(steps),
    sunEast: column(),
    sunNorth: column(),
    sunUp: column(),
    zenith: column(),
    dni: column(),
    dhi: column(),
    skyMode: new Uint8Array(steps),
    f1: column(),
    f2: column(),
    albedo: column(),
    spectral: column(),
    temperature: column(),
    cooling: column(),
  }
}

function fillStep(site: Site, step: number, hour: number, moment: number): void {
  const { weather } = site
  const temperature = weather.temperature[hour] ?? 0
  const sun = sunAt(weather, hour, moment, temperature)
  const dni = weather.dni[hour] ?? 0
  const dhi = weather.dhi[hour] ?? 0
  const sky = perezSky(sun.zenith, dni, dhi)
  site.hour[step] = hour
  site.month[step] = monthOfDay[Math.floor(hour / 24)] ?? 0
  site.sunEast[step] = sun.east
  site.sunNorth[step] = sun.north
  site.sunUp[step] = sun.up
  site.zenith[step] = sun.zenith
  site.dni[step] = dni
  site.dhi[step] = dhi
  site.skyMode[step] = sky.mode
  site.f1[step] = sky.f1
  site.f2[step] = sky.f2
  site.albedo[step] = albedoOrDefault(weather.albedo?.[hour])
  site.spectral[step] = spectralFactor(sun.zenith, weather.station.elevationM)
  site.temperature[step] = temperature
  site.cooling[step] = 9.5 / (5.7 + 3.8 * Math.max(0.001, 0.51 * (weather.wind[hour] ?? 0)))
}

function sunAt(
  { station, monthYears, pressure }: Weather,
  hour: number,
  moment: number,
  celsius: number,
) {
  const day = Math.floor(hour / 24)
  const month = monthOfDay[day] ?? 0
  const utHours = moment - station.utcOffsetHours
  const days = daysSinceJ2000(monthYears[month] ?? 2000, month + 1, dateOfDay[day] ?? 1, utHours)
  const measured = pressure[hour] ?? 0
  const mbar = measured > 800 ? measured : 1013.25
  return sunDirection(sunPlace(days), station.latitude, station.longitude, mbar, celsius)
}

function albedoOrDefault(albedo: number | undefined): number {
  return albedo !== undefined && albedo > 0 && albedo < 1 ? albedo : 0.2
}

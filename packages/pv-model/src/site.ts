import { spectralFactor } from './air-mass.ts'
import { perezSky } from './perez-sky.ts'
import { type SunDays, sunAt, sunDays } from './sun-days.ts'
import { litHourOfAverage, litHourOfInstant, type SunHours, sunHours } from './sun-hours.ts'
import { type Horizon, horizonOf, sunDirection, type SunPlace } from './sun-position.ts'
import { hoursPerYear, monthOfDay, type Weather } from './weather.ts'

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
  /** 1 where the file has more beam light than there is outside the air: the front stays dark. */
  faulty: Uint8Array
  /** Of a faulty hour: those of the hour before, which the engine goes on with for the back. */
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

/** Sun, sky and air of a weather year, computed once for each `Weather` object (a few milliseconds). */
export function prepareSite(weather: Weather): Site {
  const known = prepared.get(weather)
  if (known !== undefined) return known
  const site = computeSite(weather)
  prepared.set(weather, site)
  return site
}

/** What stays the same while the hours are walked. */
type Walk = { days: SunDays; horizon: Horizon; place: SunPlace }

function computeSite(weather: Weather): Site {
  const { station } = weather
  const days = sunDays(weather)
  const moments = litMoments(sunHours(station, days), weather.minute)
  const site = emptySite(weather, moments.hours.length)
  const place = { declination: 0, greenwichHourAngle: 0, distanceAu: 1 }
  const walk = { days, horizon: horizonOf(station.latitude, station.longitude), place }
  for (let step = 0; step < site.steps; step++) {
    fillStep(site, walk, step, moments.hours[step] ?? 0, moments.clocks[step] ?? 0)
  }
  return site
}

/** The sun-up hours of the year, and the hour of their day at which the sun is looked at. */
function litMoments(sun: SunHours, minute: number | null) {
  const hours = new Uint16Array(hoursPerYear)
  const clocks = new Float64Array(hoursPerYear)
  let count = 0
  for (let hour = 0; hour < hoursPerYear; hour++) {
    const moment = litMoment(sun, hour, minute)
    if (Number.isNaN(moment)) continue
    hours[count] = hour
    clocks[count++] = moment
  }
  return { hours: hours.subarray(0, count), clocks: clocks.subarray(0, count) }
}

function litMoment({ rise, set }: SunHours, hour: number, minute: number | null): number {
  const day = Math.floor(hour / 24)
  const clock = (hour % 24) + (minute === null ? 0.5 : minute / 60)
  const litHour = minute === null ? litHourOfAverage : litHourOfInstant
  return litHour(clock, rise[day] ?? 0, set[day] ?? 0)
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
    faulty: new Uint8Array(steps),
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

function fillStep(site: Site, walk: Walk, step: number, hour: number, clock: number): void {
  const { weather } = site
  const day = Math.floor(hour / 24)
  const temperature = weather.temperature[hour] ?? 0
  sunAt(walk.days, day, clock, walk.place)
  const sun = sunDirection(walk.place, walk.horizon, mbarOf(weather.pressure[hour]), temperature)
  const faulty = sun.zenith < Math.PI / 2 && (weather.dni[hour] ?? 0) > outsideAir(day)
  const dni = faulty ? (site.dni[step - 1] ?? 0) : (weather.dni[hour] ?? 0)
  const dhi = faulty ? (site.dhi[step - 1] ?? 0) : (weather.dhi[hour] ?? 0)
  const sky = perezSky(sun.zenith, dni, dhi)
  site.hour[step] = hour
  site.month[step] = monthOfDay[day] ?? 0
  site.sunEast[step] = sun.east
  site.sunNorth[step] = sun.north
  site.sunUp[step] = sun.up
  site.zenith[step] = sun.zenith
  site.faulty[step] = faulty ? 1 : 0
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

/**
 * Light on a plane that faces the sun outside the air, W/m2 (Duffie and Beckman, equation 1.4.1a);
 * `day` from 0.
 */
function outsideAir(day: number): number {
  return 1367 * (1 + 0.033 * Math.cos((2 * Math.PI * (day + 1)) / 365))
}

/** The engine believes a station's pressure above 800 mbar only. */
function mbarOf(measured = 0): number {
  return measured > 800 ? measured : 1013.25
}

function albedoOrDefault(albedo: number | undefined): number {
  return albedo !== undefined && albedo > 0 && albedo < 1 ? albedo : 0.2
}

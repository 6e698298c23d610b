import { BadInput, within } from '../bad-input.ts'
import { checkHours } from '../tariffs/year-bill.ts'
import { hoursPerYear } from '../tariffs/year-calendar.ts'

export type CarCharging = {
  /** What the car takes from the socket in a year. */
  kwhPerYear: number
  /** Power of the charger, kW. */
  powerKw: number
  /** Hour of the day (0..23) at which charging begins. */
  startHour: number
}

/**
 * An electric car charged every day from the same hour at full power until the day's share is in.
 * A year of 12 000 miles takes about 3 600 kWh at 0.30 kWh a mile (a common figure for US cars, EPA
 * window stickers: 0.25 to 0.40). Throws `carNeverFull` where a day is too short, `numberOutOfRange`.
 */
export function carLoad({ kwhPerYear, powerKw, startHour }: CarCharging): Float64Array {
  within('kwhPerYear', kwhPerYear, 0, 100_000)
  within('powerKw', powerKw, 0.1, 100)
  within('startHour', startHour, 0, 23)
  const perDay = kwhPerYear / 365
  if (perDay > powerKw * 24) throw new BadInput('carNeverFull', { field: 'powerKw' })
  const day = new Float64Array(24)
  for (let hour = Math.floor(startHour), left = perDay; left > 0; hour++) {
    const taken = Math.min(left, powerKw)
    day[hour % 24] = taken
    left -= taken
  }
  return Float64Array.from({ length: hoursPerYear }, (_, hour) => day[hour % 24] ?? 0)
}

/** Outdoor temperature below which homes are heated, Celsius (65 F, base of US degree days). */
const heatingBaseC = 18.3

/**
 * A heat pump's use laid over the year by degree hours below 18.3 C; `temperatureC` holds 8760
 * outdoor temperatures. Where it is never colder there is no heating and all hours are 0. Its
 * efficiency falls with the cold, so cold hours use somewhat more than this says.
 */
export function heatPumpLoad(kwhPerYear: number, temperatureC: ArrayLike<number>): Float64Array {
  within('kwhPerYear', kwhPerYear, 0, 100_000)
  if (temperatureC.length !== hoursPerYear)
    throw new BadInput('hoursMissing', { field: 'temperatureC' })
  const degrees = Float64Array.from({ length: hoursPerYear }, (_, hour) => {
    const outside = within('temperatureC', temperatureC[hour] ?? Number.NaN, -90, 70, hour)
    return Math.max(0, heatingBaseC - outside)
  })
  const sum = degrees.reduce((total, hour) => total + hour, 0)
  return sum === 0 ? degrees : degrees.map((hour) => (hour / sum) * kwhPerYear)
}

/** Loads hour by hour together. */
export function addLoads(...loads: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(hoursPerYear)
  for (const load of loads) {
    checkHours('load', load)
    for (let hour = 0; hour < hoursPerYear; hour++) {
      sum[hour] = (sum[hour] ?? 0) + (load[hour] ?? 0)
    }
  }
  return sum
}

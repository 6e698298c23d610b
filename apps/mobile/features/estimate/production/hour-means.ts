import { daysInMonth } from '@girasol/pv-model'

/** Mean of each hour of the day in each month: twelve rows of 24, in the unit of the 8760 values. */
export function hourMeans(hours: Float64Array): number[][] {
  let first = 0
  return daysInMonth.map((days) => {
    const start = first
    first += days
    return Array.from({ length: 24 }, (_, hour) => {
      let sum = 0
      for (let day = start; day < start + days; day++) sum += hours[day * 24 + hour] ?? 0
      return sum / days
    })
  })
}

/** The 24 hours of a day of the year, counted from 0. */
export function dayOf(hours: Float64Array, day: number): number[] {
  return Array.from(hours.subarray(day * 24, day * 24 + 24))
}

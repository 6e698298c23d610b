import { daysInMonth } from '@girasol/pv-model'

/** Mean of each hour of the day in each month: twelve rows of 24, in the unit of the 8760 values. */
export function hourMeans(hours: Float64Array): number[][] {
  let first = 0
  return daysInMonth.map((days) => {
    const row = Array.from({ length: 24 }, (_, hour) => {
      let sum = 0
      for (let day = 0; day < days; day++) sum += hours[(first + day) * 24 + hour] ?? 0
      return sum / days
    })
    first += days
    return row
  })
}

/** The 24 hours of a day of the year, counted from 0. */
export function dayOf(hours: Float64Array, day: number): number[] {
  return Array.from(hours.subarray(day * 24, day * 24 + 24))
}

export const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

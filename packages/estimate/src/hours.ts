import { daysInMonth } from '@girasol/pv-model'

/** A value for each of the 8760 hours, by month (0..11) and hour of the day (0..23). */
export function hoursOfYear(valueAt: (month: number, hour: number) => number): Float64Array {
  const hours = new Float64Array(8760)
  let at = 0
  daysInMonth.forEach((days, month) => {
    const day = Float64Array.from({ length: 24 }, (_, hour) => valueAt(month, hour))
    for (let count = 0; count < days; count++, at += 24) hours.set(day, at)
  })
  return hours
}

/** Sums of 8760 hours by month. */
export function monthlySums(hours: Float64Array): number[] {
  let start = 0
  return daysInMonth.map((days) => {
    const end = start + days * 24
    let sum = 0
    for (; start < end; start++) sum += hours[start] ?? 0
    return sum
  })
}

export function sumOf(values: ArrayLike<number>): number {
  let sum = 0
  for (let index = 0; index < values.length; index++) sum += values[index] ?? 0
  return sum
}

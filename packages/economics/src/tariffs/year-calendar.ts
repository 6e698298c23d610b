import { BadInput } from '../bad-input.ts'

export const hoursPerYear = 8760

/** Days of each month of a year without 29 February. */
export const monthDays: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** First hour of each month, and 8760 after the last. */
export const monthStarts: readonly number[] = [
  0, 744, 1416, 2160, 2880, 3624, 4344, 5088, 5832, 6552, 7296, 8016, 8760,
]

/**
 * Whether each of the 365 days (29 February left out) is a Saturday or Sunday of the calendar
 * year. `null` is the typical year of SAM, whose 1 January is a Monday.
 */
export function weekendDays(year: number | null): Uint8Array {
  if (year !== null && !(Number.isInteger(year) && year >= 1 && year <= 9999)) {
    throw new BadInput('calendarYear', { field: 'year' })
  }
  const first = year === null ? 0 : firstWeekday(year)
  const leap = year !== null && isLeap(year)
  return Uint8Array.from({ length: 365 }, (_, day) =>
    (first + day + (leap && day >= 59 ? 1 : 0)) % 7 >= 5 ? 1 : 0,
  )
}

export function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** Weekday of 1 January, 0 = Monday; 1 January of the year 1 was one (Gregorian rule carried back). */
function firstWeekday(year: number): number {
  const past = year - 1
  return (past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400)) % 7
}

'use client'

import { useFormatter } from 'next-intl'

/** Any year without a leap day. */
const newYear = Date.UTC(2027, 0, 1)
const hourMs = 3_600_000

/** Names of hours and days of a typical year, in the page's language. */
export function useClockWords() {
  const format = useFormatter()
  const at = (hours: number) => new Date(newYear + hours * hourMs)
  return {
    hour: (hour: number) => format.dateTime(at(hour), { hour: 'numeric', timeZone: 'UTC' }),
    day: (day: number) =>
      format.dateTime(at(day * 24), { month: 'long', day: 'numeric', timeZone: 'UTC' }),
  }
}

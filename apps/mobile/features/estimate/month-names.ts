import { useFormatter } from 'use-intl'

/** Names of the months in the person's language; a fixed zone, for a month has none. */
export function useMonthNames() {
  const format = useFormatter()
  return (style: 'long' | 'short' | 'narrow', month: number) =>
    format.dateTime(new Date(Date.UTC(2025, month, 15)), { month: style, timeZone: 'UTC' })
}

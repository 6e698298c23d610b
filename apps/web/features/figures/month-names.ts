'use client'

import { useFormatter } from 'next-intl'

/** The twelve months in the page's language. */
export function useMonthNames(month: 'long' | 'short' | 'narrow'): string[] {
  const format = useFormatter()
  return Array.from({ length: 12 }, (_, i) =>
    format.dateTime(new Date(Date.UTC(2026, i, 15)), { month, timeZone: 'UTC' }),
  )
}

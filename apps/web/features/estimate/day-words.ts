'use client'

import { useFormatter } from 'next-intl'

/** A day of the calendar in the page's language; what is no full day, such as a year alone, stands for itself. */
export function useDayWords() {
  const format = useFormatter()
  return (iso: string) =>
    /^\d{4}-\d\d-\d\d$/.test(iso)
      ? format.dateTime(new Date(`${iso}T00:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' })
      : iso
}

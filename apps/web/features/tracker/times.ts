'use client'

import { useFormatter } from 'next-intl'
import { useEffect, useState } from 'react'

const clock = { hour: 'numeric', minute: '2-digit' } as const
const date = { month: 'short', day: 'numeric' } as const

/** Writers of moments in the home's own zone. */
export function useTimes(timeZone: string) {
  const format = useFormatter()
  return {
    clock: (at: string | number) => format.dateTime(new Date(at), { timeZone, ...clock }),
    /** The time of day alone while it is today there, with its date on any other day. */
    when: (at: string | number) => {
      const day = (moment: Date) => format.dateTime(moment, { timeZone, ...date })
      const moment = new Date(at)
      const isToday = day(moment) === day(new Date())
      return format.dateTime(moment, { timeZone, ...clock, ...(isToday ? {} : date) })
    },
    moment: (at: string) =>
      format.dateTime(new Date(at), {
        timeZone,
        weekday: 'long',
        month: 'long',
        day: 'numeric',
        hour: 'numeric',
        minute: '2-digit',
      }),
    date: (at: string) => format.dateTime(new Date(at), { timeZone, dateStyle: 'long' }),
  }
}

/** The present moment, told anew every few seconds: for what grows old while one looks at it. */
export function useNow(everySeconds: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everySeconds * 1000)
    return () => clearInterval(timer)
  }, [everySeconds])
  return now
}

'use client'

import { useFormatter } from 'next-intl'
import { useEffect, useState } from 'react'

/** Writers of moments in the home's own zone. */
export function useTimes(timeZone: string) {
  const format = useFormatter()
  return {
    clock: (at: string | number) =>
      format.dateTime(new Date(at), { timeZone, hour: 'numeric', minute: '2-digit' }),
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

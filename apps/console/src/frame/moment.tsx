'use client'

import { localeOf } from '@girasol/messages'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'

const clockForm = { hour: '2-digit', minute: '2-digit', second: '2-digit' } as const
const dayForm = { day: 'numeric', month: 'short' } as const

type Props = {
  /** An instant in UTC, or milliseconds. */
  at: string | number
  /** Only the time of day. */
  clock?: boolean
}

/** A moment in the reader's own time zone; the exact one in UTC stands in the title. */
export function Moment({ at, clock = false }: Props) {
  const language = localeOf(useLocale())
  const date = new Date(at)
  const isThisYear = date.getFullYear() === new Date().getFullYear()
  const day = isThisYear ? dayForm : { ...dayForm, year: 'numeric' as const }
  const form = clock ? clockForm : { ...day, ...clockForm }
  return (
    <time dateTime={date.toISOString()} title={date.toISOString()} className="c-figures">
      {new Intl.DateTimeFormat(language, { ...form, hour12: false }).format(date)}
    </time>
  )
}

/** The time now in milliseconds, renewed every `every` milliseconds. */
export function useNow(every: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every)
    return () => clearInterval(timer)
  }, [every])
  return now
}

type Measure = 'seconds' | 'minutes' | 'hours' | 'days'

/** A length of time as one whole number of the unit that a person would say. */
export function measure(milliseconds: number): { unit: Measure; count: number } {
  const seconds = Math.max(0, Math.round(milliseconds / 1000))
  if (seconds < 90) return { unit: 'seconds', count: seconds }
  if (seconds < 90 * 60) return { unit: 'minutes', count: Math.round(seconds / 60) }
  if (seconds < 36 * 3600) return { unit: 'hours', count: Math.round(seconds / 3600) }
  return { unit: 'days', count: Math.round(seconds / 86_400) }
}

/** How long ago a moment was, kept up to date: "12 s ago". */
export function useAge(): (at: string | number) => string {
  const text = useTranslations('console.age')
  const now = useNow(1000)
  return (at) => {
    const { unit, count } = measure(now - new Date(at).getTime())
    return unit === 'seconds' && count < 2 ? text('now') : text(unit, { count })
  }
}

/** How long something has lasted, kept up to date: "12 min". */
export function useSpan(): (since: string) => string {
  const text = useTranslations('console.span')
  const now = useNow(1000)
  return (since) => {
    const { unit, count } = measure(now - new Date(since).getTime())
    return text(unit, { count })
  }
}

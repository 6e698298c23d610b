'use client'

import { useTranslations } from 'next-intl'
import { measure, useNow } from '../frame/moment.tsx'

/** How long until an instant, kept up to date: "12 min". */
export function useTimeLeft(): (until: string) => string {
  const text = useTranslations('console.span')
  const now = useNow(1000)
  return (until) => {
    const { unit, count } = measure(new Date(until).getTime() - now)
    return text(unit, { count })
  }
}

/** The same to the second, for something that is watched: "1:04:59". */
export function countdown(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000))
  const two = (figure: number) => String(figure).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return `${hours > 0 ? `${hours}:` : ''}${hours > 0 ? two(minutes) : minutes}:${two(seconds % 60)}`
}

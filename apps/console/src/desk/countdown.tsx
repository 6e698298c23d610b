'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useNow } from '../frame/moment.tsx'

/** Minutes and seconds that are left, as "4:59". */
export function clockOf(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** How long a revealed field stays; asks for it to be hidden when the time is over. */
export function Countdown({ until, onOver }: { until: number; onOver: () => void }) {
  const text = useTranslations('desk.reveal')
  const left = until - useNow(1000)
  const isOver = left <= 0
  useEffect(() => {
    if (isOver) onOver()
  }, [isOver, onOver])
  return (
    <span className="c-small c-figures" role="timer">
      {text('hides', { time: clockOf(left) })}
    </span>
  )
}

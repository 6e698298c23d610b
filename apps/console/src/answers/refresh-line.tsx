'use client'

import { useTranslations } from 'next-intl'
import { Moment } from '../frame/moment.tsx'

type Props = {
  at: number | null
  loading: boolean
  seconds: number
  paused: boolean
  onPause: (paused: boolean) => void
  onNow: () => void
}

/** Says when the page was last checked and that it refreshes by itself; lets a person stop that. */
export function RefreshLine({ at, loading, seconds, paused, onPause, onNow }: Props) {
  const text = useTranslations('console.refresh')
  return (
    <div className="c-refresh">
      <p>
        {at === null ? (
          text('loading')
        ) : (
          <span>{text.rich('at', { time: () => <Moment at={at} clock /> })}</span>
        )}
        <span className="c-quiet"> · {paused ? text('paused') : text('every', { seconds })}</span>
      </p>
      <button type="button" className="g-button g-button-plain" onClick={() => onPause(!paused)}>
        {paused ? text('resume') : text('pause')}
      </button>
      <button
        type="button"
        className="g-button g-button-quiet"
        aria-disabled={loading || undefined}
        onClick={onNow}
      >
        {text('now')}
      </button>
    </div>
  )
}

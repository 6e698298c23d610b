'use client'

import type { Order, OrderEvent } from '@girasol/contract'
import { useTranslations } from 'next-intl'
import { useTimes } from './times.ts'
import styles from './tracker.module.css'

/** What has happened so far, in order. */
export function Story({ order }: { order: Order }) {
  const text = useTranslations('tracker.story')
  const times = useTimes(order.place.timeZone)
  const sentence = ({ kind, facts }: OrderEvent) => {
    const count = typeof facts.crews === 'number' ? facts.crews : null
    if (kind === 'offered')
      return count === null ? text('offeredPlain') : text('offered', { count })
    const crew = String(facts.crew ?? order.crew?.name ?? text('someCrew'))
    return text(kind, { crew })
  }
  return (
    <section className="g-card" aria-labelledby="story-title">
      <h2 id="story-title">{text('title')}</h2>
      <ol className={styles.story}>
        {order.events.map((event) => (
          <li key={event.sequence}>
            <time dateTime={event.at}>{times.when(event.at)}</time>
            <span>{sentence(event)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

'use client'

import type { StaffOrder } from '@girasol/contract'
import { useTranslations } from 'next-intl'
import { Moment } from '../frame/moment.tsx'

/** What has happened, in the order in which it did; the facts as the API gives them, public ones only. */
export function OrderStory({ events }: { events: StaffOrder['events'] }) {
  const text = useTranslations('console.order')
  return (
    <section aria-labelledby="story" className="g-card c-section">
      <h2 id="story">{text('story')}</h2>
      {events.length === 0 ? <p>{text('storyEmpty')}</p> : null}
      <ol className="c-story">
        {events.map((event) => (
          <li key={event.sequence} className={`c-story-${event.kind}`}>
            <p>
              <strong>{text(`event.${event.kind}`)}</strong>{' '}
              <span className="c-quiet">
                <Moment at={event.at} />
              </span>
            </p>
            <EventFacts facts={event.facts} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function EventFacts({ facts }: { facts: StaffOrder['events'][number]['facts'] }) {
  const entries = Object.entries(facts)
  if (entries.length === 0) return null
  return (
    <dl className="c-facts-line">
      {entries.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

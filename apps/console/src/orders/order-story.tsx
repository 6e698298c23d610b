'use client'

import type { StaffOrder } from '@girasol/contract'
import { localeOf } from '@girasol/messages'
import { useLocale, useTranslations } from 'next-intl'
import { dollars } from '../frame/dollars.ts'
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

type Facts = StaffOrder['events'][number]['facts']

const known = ['crews', 'radiusKm', 'round', 'crew', 'panels', 'totalCents'] as const

/** The facts of an event in words; one that this console does not know keeps its name. */
function EventFacts({ facts }: { facts: Facts }) {
  const text = useTranslations('console.order.fact')
  const locale = localeOf(useLocale())
  const entries = Object.entries(facts)
  if (entries.length === 0) return null
  const words = (name: string, value: string | number) => {
    const fact = known.find((one) => one === name)
    if (!fact) return `${name} ${value}`
    if (fact === 'crews' || fact === 'panels') return text(fact, { count: Number(value) })
    return text(fact, { value: fact === 'totalCents' ? dollars(Number(value), locale) : value })
  }
  return (
    <p className="c-quiet c-small">
      {entries.map(([name, value]) => words(name, value)).join(' · ')}
    </p>
  )
}

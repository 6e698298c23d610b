'use client'

import type { ReviewTask } from '@girasol/contract'
import { localeOf } from '@girasol/messages'
import { Button } from '@girasol/site-frame/button.tsx'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { Moment } from '../frame/moment.tsx'
import { ShortId } from '../frame/short-id.tsx'
import { StatusPill } from '../frame/status-pill.tsx'

/** Where what is to be looked at can be seen. */
const places: Record<ReviewTask['kind'], string> = {
  alerts: '/alerts',
  reveals: '/trail',
  sealedAccesses: '/trail',
  deadLetters: '/system',
}

/** A day as people write it; days are those of UTC. */
export function useDay(): (day: string) => string {
  const language = localeOf(useLocale())
  const form = { dateStyle: 'long', timeZone: 'UTC' } as const
  return (day) => new Intl.DateTimeFormat(language, form).format(new Date(`${day}T12:00:00Z`))
}

/** One day's task: what, how many, until when, and what came of it. */
export function ReviewRow({ task, onWant }: { task: ReviewTask; onWant: () => void }) {
  const text = useTranslations('watch.reviews')
  const dayOf = useDay()
  const { id, kind, day, amount, dueAt, overdue, doneAt } = task
  return (
    <li className="d-card" aria-labelledby={`review-${id}`}>
      <div className="d-card-head">
        <h3 id={`review-${id}`}>
          {text(`kind.${kind}`)} · {dayOf(day)}
        </h3>
        {overdue ? (
          <StatusPill tone="bad" sign="slow">
            {text('overdue')}
          </StatusPill>
        ) : null}
      </div>
      <p>
        {text('amount', { count: amount })}
        {doneAt === null ? (
          <span className="c-quiet">
            {' · '}
            {text.rich('due', { time: () => <Moment at={dueAt} /> })}
          </span>
        ) : null}
      </p>
      {doneAt === null ? (
        <div className="c-actions">
          <Button onClick={onWant}>{text('done')}</Button>
          <Link className="g-button g-button-quiet" href={places[kind]}>
            {text('look')}
          </Link>
        </div>
      ) : (
        <Verdict task={task} />
      )}
    </li>
  )
}

function Verdict({ task: { verdict, doneBy, doneAt } }: { task: ReviewTask }) {
  const text = useTranslations('watch.reviews')
  if (!verdict || !doneBy || !doneAt) return null
  return (
    <p className="d-why">
      {text.rich('by', {
        verdict: text(`verdict.${verdict}`),
        person: () => <ShortId id={doneBy} />,
        time: () => <Moment at={doneAt} />,
      })}
    </p>
  )
}

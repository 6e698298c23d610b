'use client'

import type { OutputOf } from '@girasol/api-client'
import { Button, buttonClass } from '@girasol/site-frame/button.tsx'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useTimeLeft } from '../duties/time-left.tsx'
import { useAge } from '../frame/moment.tsx'
import { type Sign, StatusPill, type Tone } from '../frame/status-pill.tsx'
import { useSession } from '../session/session.tsx'
import { useDuration } from './ask-dialog.tsx'

export type Access = OutputOf<'sealedAccess', 'listSealedAccesses'>['accesses'][number]
export type AccessWish = 'end' | 'review'

const looks: Record<Access['state'], [tone: Tone, sign: Sign]> = {
  asked: ['sun', 'slow'],
  running: ['warn', 'lock'],
  over: ['calm', 'check'],
  refused: ['bad', 'cross'],
}

type Props = { access: Access; onWish: (wish: AccessWish) => void }

/** One access: whose, to what, why, and how long it still runs. */
export function AccessCard({ access, onWish }: Props) {
  const text = useTranslations('duties')
  const ageOf = useAge()
  const durationOf = useDuration()
  const { orderNumber, customerId, holder, askedAt, minutes, reason } = access
  return (
    <li className="d-card" aria-labelledby={`access-${access.id}`}>
      <div className="d-card-head">
        <h2 id={`access-${access.id}`} className="c-figures">
          {orderNumber ?? text('sealed.customerOf', { id: customerId.slice(-6) })}
        </h2>
        <Marks access={access} />
      </div>
      <p className="c-quiet c-small">
        {text('sealed.holder', { name: holder.name, age: ageOf(askedAt) })} · {durationOf(minutes)}
      </p>
      <p className="d-why">
        <strong>{text(`reasons.${reason}`)}</strong> — {access.text}
      </p>
      <Buttons access={access} onWish={onWish} />
    </li>
  )
}

function Marks({ access }: { access: Access }) {
  const text = useTranslations('duties.sealed')
  const leftUntil = useTimeLeft()
  const { state, emergency, review, endsAt } = access
  const [tone, sign] = looks[state]
  return (
    <div className="d-marks">
      {emergency ? (
        <StatusPill tone="bad" sign="alert">
          {text('isEmergency')}
        </StatusPill>
      ) : null}
      {review === 'none' ? null : (
        <StatusPill tone={review === 'justified' ? 'good' : 'warn'} sign="search">
          {text(review === 'due' ? 'reviewDue' : review)}
        </StatusPill>
      )}
      <StatusPill tone={tone} sign={sign}>
        {text(`state.${state}`)}
        {state === 'running' && endsAt ? <> · {text('left', { time: leftUntil(endsAt) })}</> : null}
      </StatusPill>
    </div>
  )
}

function Buttons({ access, onWish }: Props) {
  const text = useTranslations('duties.sealed')
  const { account } = useSession()
  const mayEnd =
    access.state === 'running' && (access.holder.id === account.id || account.role === 'security')
  if (!access.mayRead && !mayEnd && !access.mayReview) return null
  return (
    <div className="c-actions">
      {access.mayRead ? (
        <Link href={`/sealed/${access.id}`} className={buttonClass('primary')}>
          {text('read')}
        </Link>
      ) : null}
      {access.mayReview ? <Button onClick={() => onWish('review')}>{text('review')}</Button> : null}
      {mayEnd ? (
        <Button look="danger" onClick={() => onWish('end')}>
          {text('end')}
        </Button>
      ) : null}
    </div>
  )
}

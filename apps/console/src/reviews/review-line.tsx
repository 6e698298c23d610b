'use client'

import type { OutputOf } from '@girasol/api-client'
import { Button } from '@girasol/site-frame/button.tsx'
import { useTranslations } from 'next-intl'
import { Moment } from '../frame/moment.tsx'
import { StatusPill } from '../frame/status-pill.tsx'
import { useRoleName } from '../trail/role-name.ts'

export type Review = NonNullable<OutputOf<'accessReviews', 'readAccessReview'>['review']>
export type Item = Review['items'][number]

type Props = { item: Item; busy: boolean; onKeep: () => void; onRemove: () => void }

/** One colleague in the review: what they have, when they last did anything, and the finding. */
export function ReviewLine(props: Props) {
  const text = useTranslations('duties.review')
  const roleName = useRoleName()
  const { name, role, roleNow, lastUsedAt } = props.item
  return (
    <li className="d-person">
      <div>
        <p className="d-person-name">
          <span>{name}</span>
          <StatusPill tone="brand" sign="person">
            {roleName(role)}
          </StatusPill>
        </p>
        <p className="c-quiet c-small">
          {lastUsedAt
            ? text.rich('lastUsed', { time: () => <Moment at={lastUsedAt} /> })
            : text('neverUsed')}
          {role === roleNow ? null : <> · {text('became', { role: roleName(roleNow) })}</>}
        </p>
      </div>
      <Finding {...props} />
    </li>
  )
}

function Finding({ item, busy, onKeep, onRemove }: Props) {
  const text = useTranslations('duties.review')
  const { verdict, decider, decidedAt, mine } = item
  if (verdict)
    return (
      <div className="d-marks">
        <StatusPill
          tone={verdict === 'confirmed' ? 'good' : 'bad'}
          sign={verdict === 'confirmed' ? 'check' : 'cross'}
        >
          {text(verdict === 'confirmed' ? 'kept' : 'removed')}
        </StatusPill>
        {decider && decidedAt ? (
          <span className="c-quiet c-small">
            {text.rich('by', { name: decider, time: () => <Moment at={decidedAt} /> })}
          </span>
        ) : null}
      </div>
    )
  if (mine) return <p className="c-quiet c-small">{text('own')}</p>
  return (
    <div className="c-actions">
      <Button look="quiet" busy={busy} onClick={onKeep}>
        {text('keep')}
      </Button>
      <Button look="quiet" onClick={onRemove}>
        {text('remove')}
      </Button>
    </div>
  )
}

'use client'

import type { OutputOf } from '@girasol/api-client'
import { Button } from '@girasol/site-frame/button.tsx'
import { useTranslations } from 'next-intl'
import { useAge } from '../frame/moment.tsx'
import { StatusPill } from '../frame/status-pill.tsx'
import { useRoleName } from '../trail/role-name.ts'

export type Staff = OutputOf<'staffMembers', 'listStaff'>
export type Member = Staff['members'][number]
export type MemberWish = 'role' | 'suspend' | 'restore' | 'reset'

type Props = { member: Member; onWish: (wish: MemberWish) => void }

/** One colleague: what they are, when they were last here, and what can be asked for. */
export function MemberLine({ member, onWish }: Props) {
  const text = useTranslations('duties.staff')
  const roleName = useRoleName()
  const ageOf = useAge()
  const { name, email, role, state, lastUsedAt, sessions, mine } = member
  return (
    <li className="d-person">
      <div>
        <p className="d-person-name">
          <span>{name}</span>
          {mine ? <span className="c-quiet c-small">{text('you')}</span> : null}
          <StatusPill tone="brand" sign="person">
            {roleName(role)}
          </StatusPill>
          {state === 'suspended' ? (
            <StatusPill tone="bad" sign="lock">
              {text('suspended')}
            </StatusPill>
          ) : null}
        </p>
        <p className="c-quiet c-small">
          {email} · {lastUsedAt ? text('lastUsed', { age: ageOf(lastUsedAt) }) : text('notUsed')} ·{' '}
          {text('sessions', { count: sessions })}
        </p>
      </div>
      {mine ? null : <Wishes member={member} onWish={onWish} />}
    </li>
  )
}

function Wishes({ member, onWish }: Props) {
  const text = useTranslations('duties.staff')
  if (member.state === 'suspended')
    return (
      <div className="c-actions">
        <Button look="quiet" onClick={() => onWish('restore')}>
          {text('restore')}
        </Button>
      </div>
    )
  return (
    <div className="c-actions">
      <Button look="quiet" onClick={() => onWish('role')}>
        {text('changeRole')}
      </Button>
      <Button look="quiet" onClick={() => onWish('reset')}>
        {text('reset')}
      </Button>
      <Button look="quiet" onClick={() => onWish('suspend')}>
        {text('suspend')}
      </Button>
    </div>
  )
}

'use client'

import { Button, buttonClass } from '@girasol/site-frame/button.tsx'
import { Skeleton } from '@girasol/site-frame/skeleton.tsx'
import { localeOf } from '@girasol/messages'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { useCallback, useState } from 'react'
import { ProblemNotice } from '../answers/problem-notice.tsx'
import { useAnswer } from '../answers/use-answer.ts'
import { DoneLine } from '../duties/done-line.tsx'
import { ScreenTitle } from '../frame/screen-title.tsx'
import { useSession } from '../session/session.tsx'
import { byName } from './by-name.ts'
import { InvitationList } from './invitation-list.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { MemberDialog } from './member-dialogs.tsx'
import { type Member, MemberLine, type MemberWish, type Staff } from './member-line.tsx'

type Opened = 'invite' | { member: Member; wish: MemberWish }

/** Who works here and as what; whoever is of security asks here for what two must want. */
export function StaffScreen() {
  const text = useTranslations('duties.staff')
  const frame = useTranslations('frame')
  const { client } = useSession()
  const [opened, setOpened] = useState<Opened | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const load = useCallback(
    (signal: AbortSignal) => client.staffMembers.listStaff({ signal }),
    [client],
  )
  const answer = useAnswer(load)
  const done = (words: string) => {
    setOpened(null)
    setSaid(words)
    answer.reload()
  }
  const ending = { onDone: done, onClose: () => setOpened(null) }
  return (
    <>
      <ScreenTitle title={text('title')}>
        <div className="d-marks">
          <Link href="/staff/review" className={buttonClass('quiet')}>
            {text('review')}
          </Link>
          <Button onClick={() => setOpened('invite')}>{text('invite')}</Button>
        </div>
      </ScreenTitle>
      <p className="c-quiet">{text('intro')}</p>
      <DoneLine said={said} />
      {answer.problem ? (
        <ProblemNotice problem={answer.problem} staleSince={answer.at} onRetry={answer.reload} />
      ) : null}
      {answer.data ? (
        <Lists staff={answer.data} onOpen={setOpened} onDone={done} />
      ) : answer.problem ? null : (
        <Skeleton shapes={['line', 'picture']} label={frame('loading')} />
      )}
      {opened === 'invite' ? <InviteDialog {...ending} /> : null}
      {opened !== null && opened !== 'invite' ? <MemberDialog {...opened} {...ending} /> : null}
    </>
  )
}

type ListsProps = {
  staff: Staff
  onOpen: (opened: Opened) => void
  onDone: (said: string) => void
}

function Lists({ staff, onOpen, onDone }: ListsProps) {
  const text = useTranslations('duties.staff')
  const locale = localeOf(useLocale())
  const title = text('members', { count: staff.members.length })
  return (
    <>
      <section className="d-cards" aria-label={title}>
        <h2>{title}</h2>
        <ul className="g-card d-people">
          {byName(staff.members, locale).map((member) => (
            <MemberLine
              key={member.id}
              member={member}
              onWish={(wish) => onOpen({ member, wish })}
            />
          ))}
        </ul>
      </section>
      <InvitationList invitations={staff.invitations} onDone={onDone} />
    </>
  )
}

'use client'

import { Button } from '@girasol/site-frame/button.tsx'
import { Skeleton } from '@girasol/site-frame/skeleton.tsx'
import { useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import { ProblemNotice } from '../answers/problem-notice.tsx'
import { useAnswer } from '../answers/use-answer.ts'
import { DoneLine } from '../duties/done-line.tsx'
import { ScreenTitle } from '../frame/screen-title.tsx'
import { useSession } from '../session/session.tsx'
import { type Access, AccessCard, type AccessWish } from './access-card.tsx'
import { EndDialog, ReviewDialog } from './access-dialogs.tsx'
import { AskDialog } from './ask-dialog.tsx'

type Opened = 'ask' | { access: Access; wish: AccessWish }

/** Sealed accesses: engineers ask here and see their own, security sees all and may end them. */
export function SealedScreen() {
  const text = useTranslations('duties.sealed')
  const frame = useTranslations('frame')
  const { account, client } = useSession()
  const isEngineer = account.role === 'engineer'
  const [opened, setOpened] = useState<Opened | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const load = useCallback(
    (signal: AbortSignal) => client.sealedAccess.listSealedAccesses({ signal }),
    [client],
  )
  const answer = useAnswer(load, opened ? null : 15_000)
  const done = (words: string) => {
    setOpened(null)
    setSaid(words)
    answer.reload()
  }
  const ending = { onDone: done, onClose: () => setOpened(null) }
  return (
    <>
      <ScreenTitle title={text('title')}>
        {isEngineer ? <Button onClick={() => setOpened('ask')}>{text('ask')}</Button> : null}
      </ScreenTitle>
      <p className="c-quiet">{text(isEngineer ? 'intro' : 'introSecurity')}</p>
      <DoneLine said={said} />
      {answer.problem ? (
        <ProblemNotice problem={answer.problem} staleSince={answer.at} onRetry={answer.reload} />
      ) : null}
      {answer.data ? (
        <Accesses accesses={answer.data.accesses} onOpen={setOpened} />
      ) : answer.problem ? null : (
        <Skeleton shapes={['line', 'picture']} label={frame('loading')} />
      )}
      <Dialogs opened={opened} {...ending} />
    </>
  )
}

type DialogsProps = {
  opened: Opened | null
  onDone: (said: string) => void
  onClose: () => void
}

function Dialogs({ opened, ...ending }: DialogsProps) {
  if (opened === null) return null
  if (opened === 'ask') return <AskDialog initial="" {...ending} />
  const accessId = opened.access.id
  return opened.wish === 'end' ? (
    <EndDialog accessId={accessId} {...ending} />
  ) : (
    <ReviewDialog accessId={accessId} {...ending} />
  )
}

type AccessesProps = { accesses: readonly Access[]; onOpen: (opened: Opened) => void }

function Accesses({ accesses, onOpen }: AccessesProps) {
  const text = useTranslations('duties.sealed')
  if (accesses.length === 0) return <p className="g-card c-empty">{text('none')}</p>
  return (
    <ul className="d-cards">
      {accesses.map((access) => (
        <AccessCard key={access.id} access={access} onWish={(wish) => onOpen({ access, wish })} />
      ))}
    </ul>
  )
}

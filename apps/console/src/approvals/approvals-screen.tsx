'use client'

import { Skeleton } from '@girasol/site-frame/skeleton.tsx'
import { useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import { ProblemNotice } from '../answers/problem-notice.tsx'
import { RefreshLine } from '../answers/refresh-line.tsx'
import { useAnswer } from '../answers/use-answer.ts'
import { DoneLine } from '../duties/done-line.tsx'
import { ScreenTitle } from '../frame/screen-title.tsx'
import { useSession } from '../session/session.tsx'
import { ApprovalCard, type Wanted } from './approval-card.tsx'
import type { Approval } from './change-table.tsx'
import { DecideDialog } from './decide-dialog.tsx'
import { ExportsToFetch, KeyRotation } from './own-tasks.tsx'

const seconds = 15

type Opened = { approval: Approval; wanted: Wanted }

/** What waits for a second person, what one has asked for oneself, and what became of the rest. */
export function ApprovalsScreen() {
  const text = useTranslations('duties.approvals')
  const frame = useTranslations('frame')
  const { account, client } = useSession()
  const [isPaused, setPaused] = useState(false)
  const [opened, setOpened] = useState<Opened | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const load = useCallback(
    (signal: AbortSignal) => client.approvals.listApprovals({ signal }),
    [client],
  )
  const answer = useAnswer(load, isPaused || opened ? null : seconds * 1000)
  const done = (words: string) => {
    setOpened(null)
    setSaid(words)
    answer.reload()
  }
  return (
    <>
      <ScreenTitle title={text('title')}>
        <RefreshLine
          {...answer}
          seconds={seconds}
          paused={isPaused}
          onPause={setPaused}
          onNow={answer.reload}
        />
      </ScreenTitle>
      <p className="c-quiet">{text('intro')}</p>
      <DoneLine said={said} />
      {account.role === 'support' ? <ExportsToFetch onDone={setSaid} /> : null}
      {answer.problem ? (
        <ProblemNotice problem={answer.problem} staleSince={answer.at} onRetry={answer.reload} />
      ) : null}
      {answer.data ? (
        <Lists approvals={answer.data.approvals} onWant={setOpened} />
      ) : answer.problem ? null : (
        <Skeleton shapes={['line', 'picture']} label={frame('loading')} />
      )}
      {account.role === 'security' ? <KeyRotation onDone={done} /> : null}
      {opened ? <DecideDialog {...opened} onDone={done} onClose={() => setOpened(null)} /> : null}
    </>
  )
}

function Lists({
  approvals,
  onWant,
}: {
  approvals: readonly Approval[]
  onWant: (opened: Opened) => void
}) {
  const text = useTranslations('duties.approvals')
  const open = approvals.filter(({ state, mine }) => state === 'open' && !mine)
  const own = approvals.filter(({ state, mine }) => state === 'open' && mine)
  const past = approvals.filter(({ state }) => state !== 'open')
  const lists = [
    { name: text('open'), none: text('openNone'), some: open },
    { name: text('own'), none: null, some: own },
    { name: text('past'), none: text('pastNone'), some: past },
  ]
  return lists.map(({ name, none, some }) =>
    some.length === 0 && none === null ? null : (
      <section key={name} className="d-cards" aria-label={name}>
        <h2>{name}</h2>
        {some.length === 0 ? <p className="c-quiet">{none}</p> : null}
        <ul className="d-cards">
          {some.map((approval) => (
            <ApprovalCard
              key={approval.id}
              approval={approval}
              onWant={(wanted) => onWant({ approval, wanted })}
            />
          ))}
        </ul>
      </section>
    ),
  )
}

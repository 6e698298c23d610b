'use client'

import type { CaseSummary } from '@girasol/contract'
import { Skeleton } from '@girasol/site-frame/skeleton.tsx'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useCallback, useState } from 'react'
import { ProblemNotice } from '../answers/problem-notice.tsx'
import { RefreshLine } from '../answers/refresh-line.tsx'
import { useAnswer } from '../answers/use-answer.ts'
import { useAge } from '../frame/moment.tsx'
import { ScreenTitle } from '../frame/screen-title.tsx'
import { useSession } from '../session/session.tsx'
import { CaseStatePill } from './case-state.tsx'
import { shortNumber } from './is-id.ts'

const seconds = 30

/** Cases that are not closed: ids and codes, so looking here is no look at anybody. */
export function CasesScreen() {
  const text = useTranslations('desk.cases')
  const { client } = useSession()
  const [isPaused, setPaused] = useState(false)
  const load = useCallback((signal: AbortSignal) => client.cases.listCases({ signal }), [client])
  const answer = useAnswer(load, isPaused ? null : seconds * 1000)
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
      {answer.problem ? (
        <ProblemNotice problem={answer.problem} staleSince={answer.at} onRetry={answer.reload} />
      ) : null}
      {answer.data ? (
        <CaseTable cases={answer.data.cases} />
      ) : answer.problem ? null : (
        <Skeleton shapes={['line', 'picture']} label={text('loading')} />
      )}
    </>
  )
}

function CaseTable({ cases }: { cases: readonly CaseSummary[] }) {
  const text = useTranslations('desk.cases')
  const reveal = useTranslations('desk.reveal')
  if (cases.length === 0) {
    return (
      <div className="g-card c-empty">
        <h2>{text('empty')}</h2>
        <p>{text('emptyBody')}</p>
      </div>
    )
  }
  return (
    <>
      <p className="c-quiet">{text('lead')}</p>
      <div className="g-card c-table-card">
        <table className="c-table">
          <caption className="g-unseen">{text('title')}</caption>
          <thead>
            <tr>
              <th scope="col">{reveal('case')}</th>
              <th scope="col">{text('reason')}</th>
              <th scope="col">{text('state')}</th>
              <th scope="col" className="c-wide">
                {text('changed')}
              </th>
            </tr>
          </thead>
          <tbody>
            {cases.map((one) => (
              <CaseRow key={one.id} one={one} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function CaseRow({ one }: { one: CaseSummary }) {
  const text = useTranslations('desk.cases')
  const age = useAge()
  return (
    <tr>
      <th scope="row">
        <Link href={`/cases/${one.id}`} className="c-number-link" prefetch={false}>
          {shortNumber(one.id)}
        </Link>
      </th>
      <td>{text(`reasons.${one.reason}`)}</td>
      <td>
        <CaseStatePill state={one.state} />
      </td>
      <td className="c-wide c-quiet">{age(one.changedAt)}</td>
    </tr>
  )
}

'use client'

import { Notice } from '@girasol/site-frame/notice.tsx'
import { Skeleton } from '@girasol/site-frame/skeleton.tsx'
import { useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import { ProblemNotice } from '../answers/problem-notice.tsx'
import { useAnswer } from '../answers/use-answer.ts'
import { ScreenTitle } from '../frame/screen-title.tsx'
import { useSession } from '../session/session.tsx'
import { CodesCard } from './codes-card.tsx'
import { DevicesCard } from './devices-card.tsx'
import { FactorsCard } from './factors-card.tsx'
import { PasswordCard } from './password-card.tsx'

/** What somebody confirms with, and where they are signed in. */
export function OwnScreen() {
  const text = useTranslations('factors.own')
  const frame = useTranslations('frame')
  const { client } = useSession()
  const load = useCallback(
    (signal: AbortSignal) => client.staffSignIn.listFactors({ signal }),
    [client],
  )
  const { data, problem, reload } = useAnswer(load)
  const [said, setSaid] = useState<string | null>(null)
  const changed = (what: string) => {
    setSaid(what)
    reload()
  }
  return (
    <>
      <ScreenTitle title={text('title')} />
      <div className="c-own">
        <p className="c-quiet">{text('lead')}</p>
        {said ? <Notice tone="good">{said}</Notice> : null}
        {problem ? <ProblemNotice problem={problem} onRetry={reload} /> : null}
        {data || problem ? null : <Skeleton shapes={['card', 'card']} label={frame('loading')} />}
        {data ? <FactorsCard factors={data.factors} onChanged={changed} /> : null}
        {data ? <CodesCard left={data.recoveryCodesLeft} onChanged={reload} /> : null}
        <PasswordCard onChanged={setSaid} />
        <DevicesCard onChanged={setSaid} />
      </div>
    </>
  )
}

'use client'

import type { Alert } from '@girasol/contract'
import { Skeleton } from '@girasol/site-frame/skeleton.tsx'
import { useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import { ProblemNotice } from '../answers/problem-notice.tsx'
import { RefreshLine } from '../answers/refresh-line.tsx'
import { useAnswer } from '../answers/use-answer.ts'
import { DoneLine } from '../duties/done-line.tsx'
import { ScreenTitle } from '../frame/screen-title.tsx'
import { useSession } from '../session/session.tsx'
import { AcknowledgeDialog } from './acknowledge-dialog.tsx'
import { AlertCard } from './alert-card.tsx'

const seconds = 10

/** What the rules found: what is open, with what to do about it in place, and what became of the rest. */
export function AlertsScreen() {
  const text = useTranslations('watch.alerts')
  const frame = useTranslations('frame')
  const { client } = useSession()
  const [isPaused, setPaused] = useState(false)
  const [opened, setOpened] = useState<Alert | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const load = useCallback((signal: AbortSignal) => client.alerts.listAlerts({ signal }), [client])
  const answer = useAnswer(load, isPaused || opened ? null : seconds * 1000)
  const done = () => {
    setOpened(null)
    setSaid(text('acknowledged'))
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
      {answer.problem ? (
        <ProblemNotice problem={answer.problem} staleSince={answer.at} onRetry={answer.reload} />
      ) : null}
      {answer.data ? (
        <Lists alerts={answer.data.alerts} onWant={setOpened} />
      ) : answer.problem ? null : (
        <Skeleton shapes={['line', 'picture']} label={frame('loading')} />
      )}
      {opened ? (
        <AcknowledgeDialog alert={opened} onDone={done} onClose={() => setOpened(null)} />
      ) : null}
    </>
  )
}

function Lists({ alerts, onWant }: { alerts: readonly Alert[]; onWant: (alert: Alert) => void }) {
  const text = useTranslations('watch.alerts')
  const lists = [
    { name: text('open'), none: text('openNone'), state: 'open' },
    { name: text('past'), none: text('pastNone'), state: 'acknowledged' },
  ]
  return lists.map(({ name, none, state }) => {
    const some = alerts.filter((alert) => alert.state === state)
    return (
      <section key={state} className="d-cards" aria-label={name}>
        <h2>{name}</h2>
        {some.length === 0 ? <p className="c-quiet">{none}</p> : null}
        <ul className="d-cards">
          {some.map((alert) => (
            <AlertCard key={alert.id} alert={alert} onWant={() => onWant(alert)} />
          ))}
        </ul>
      </section>
    )
  })
}

'use client'

import type { OutputOf } from '@girasol/api-client'
import { Skeleton } from '@girasol/site-frame/skeleton.tsx'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useState } from 'react'
import { ProblemNotice } from '../answers/problem-notice.tsx'
import { RefreshLine } from '../answers/refresh-line.tsx'
import { useAnswer } from '../answers/use-answer.ts'
import { ScreenTitle } from '../frame/screen-title.tsx'
import { useSession } from '../session/session.tsx'
import { addFigures, type Figures } from './figures.ts'
import { OrdersPicture } from './orders-picture.tsx'
import { PartCard } from './part-card.tsx'

const seconds = 10

export type Health = OutputOf<'staff', 'readHealth'>

/** How the system is: each part with its figure, the last figures of this visit, and the orders by state. */
export function SystemScreen() {
  const text = useTranslations('console.system')
  const frame = useTranslations('frame')
  const { client } = useSession()
  const [isPaused, setPaused] = useState(false)
  const load = useCallback((signal: AbortSignal) => client.staff.readHealth({ signal }), [client])
  const health = useAnswer(load, isPaused ? null : seconds * 1000)
  const figures = useFigures(health.data)
  return (
    <>
      <ScreenTitle title={text('title')}>
        <RefreshLine
          {...health}
          seconds={seconds}
          paused={isPaused}
          onPause={setPaused}
          onNow={health.reload}
        />
      </ScreenTitle>
      {health.problem ? (
        <ProblemNotice problem={health.problem} staleSince={health.at} onRetry={health.reload} />
      ) : null}
      {health.data ? (
        <SystemNow health={health.data} figures={figures} />
      ) : health.problem ? null : (
        <div className="c-parts">
          <Skeleton shapes={['card', 'card', 'card']} label={frame('loading')} />
        </div>
      )}
    </>
  )
}

function SystemNow({ health, figures }: { health: Health; figures: Figures }) {
  const text = useTranslations('console.system')
  return (
    <>
      <Verdict parts={health.parts} />
      <section aria-labelledby="parts">
        <h2 id="parts" className="g-unseen">
          {text('parts')}
        </h2>
        <ul className="c-parts">
          {health.parts.map((part) => (
            <PartCard key={part.name} part={part} recent={figures[part.name] ?? []} />
          ))}
        </ul>
      </section>
      <OrdersPicture counts={health.ordersByState} />
    </>
  )
}

/** One sentence for the whole; the worst state speaks. */
function Verdict({ parts }: { parts: Health['parts'] }) {
  const text = useTranslations('console.system')
  const count = (state: 'slow' | 'down') => parts.filter((part) => part.state === state).length
  const worst = count('down') > 0 ? 'down' : count('slow') > 0 ? 'slow' : null
  return (
    <p role="status" className={`c-verdict c-verdict-${worst ?? 'ok'}`}>
      {worst ? text(worst, { count: count(worst) }) : text('allWell')}
    </p>
  )
}

function useFigures(health: Health | null): Figures {
  const [figures, setFigures] = useState<Figures>({})
  useEffect(() => {
    if (health) setFigures((before) => addFigures(before, health.parts))
  }, [health])
  return figures
}

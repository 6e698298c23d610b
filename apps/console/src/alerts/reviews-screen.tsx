'use client'

import type { ReviewTask } from '@girasol/contract'
import { Skeleton } from '@girasol/site-frame/skeleton.tsx'
import { useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import { ProblemNotice } from '../answers/problem-notice.tsx'
import { useAnswer } from '../answers/use-answer.ts'
import { DoneLine } from '../duties/done-line.tsx'
import { ScreenTitle } from '../frame/screen-title.tsx'
import { useSession } from '../session/session.tsx'
import { FinishDialog } from './finish-dialog.tsx'
import { ReviewRow } from './review-row.tsx'

const everyMs = 60_000

/** What somebody of security looks at each day. */
export function ReviewsScreen() {
  const text = useTranslations('watch.reviews')
  const frame = useTranslations('frame')
  const { client } = useSession()
  const [opened, setOpened] = useState<ReviewTask | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const load = useCallback(
    (signal: AbortSignal) => client.reviews.listReviews({ signal }),
    [client],
  )
  const answer = useAnswer(load, opened ? null : everyMs)
  const done = () => {
    setOpened(null)
    setSaid(text('doneNow'))
    answer.reload()
  }
  return (
    <>
      <ScreenTitle title={text('title')} />
      <p className="c-quiet">{text('intro')}</p>
      <DoneLine said={said} />
      {answer.problem ? (
        <ProblemNotice problem={answer.problem} staleSince={answer.at} onRetry={answer.reload} />
      ) : null}
      {answer.data ? (
        <Lists reviews={answer.data.reviews} onWant={setOpened} />
      ) : answer.problem ? null : (
        <Skeleton shapes={['line', 'picture']} label={frame('loading')} />
      )}
      {opened ? <FinishDialog task={opened} onDone={done} onClose={() => setOpened(null)} /> : null}
    </>
  )
}

type ListsProps = { reviews: readonly ReviewTask[]; onWant: (task: ReviewTask) => void }

function Lists({ reviews, onWant }: ListsProps) {
  const text = useTranslations('watch.reviews')
  const lists = [
    { name: text('open'), none: text('openNone'), isDone: false },
    { name: text('past'), none: text('pastNone'), isDone: true },
  ]
  return lists.map(({ name, none, isDone }) => {
    const some = reviews.filter(({ doneAt }) => (doneAt !== null) === isDone)
    return (
      <section key={name} className="d-cards" aria-label={name}>
        <h2>{name}</h2>
        {some.length === 0 ? <p className="c-quiet">{none}</p> : null}
        <ul className="d-cards">
          {some.map((task) => (
            <ReviewRow key={task.id} task={task} onWant={() => onWant(task)} />
          ))}
        </ul>
      </section>
    )
  })
}

'use client'

import type { StaffReason } from '@girasol/contract'
import { Skeleton } from '@girasol/site-frame/skeleton.tsx'
import { localeOf } from '@girasol/messages'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { useCallback, useState } from 'react'
import { ProblemNotice } from '../answers/problem-notice.tsx'
import { useAnswer } from '../answers/use-answer.ts'
import { ActDialog, Refusal } from '../duties/act-dialog.tsx'
import { DoneLine } from '../duties/done-line.tsx'
import { SelectField } from '../duties/fields.tsx'
import { useAct } from '../duties/use-act.ts'
import { Moment } from '../frame/moment.tsx'
import { ScreenTitle } from '../frame/screen-title.tsx'
import { useSession } from '../session/session.tsx'
import { byName } from '../staff/by-name.ts'
import { type Item, type Review, ReviewLine } from './review-line.tsx'

/** Once a quarter: who has what, and whether they still need it. */
export function ReviewScreen() {
  const text = useTranslations('duties')
  const frame = useTranslations('frame')
  const { client } = useSession()
  const load = useCallback(
    (signal: AbortSignal) => client.accessReviews.readAccessReview({ signal }),
    [client],
  )
  const { data, at, problem, reload } = useAnswer(load)
  const review = data?.review ?? null
  return (
    <>
      <ScreenTitle title={text('review.title', { quarter: review?.quarter ?? '' })} />
      {problem ? <ProblemNotice problem={problem} staleSince={at} onRetry={reload} /> : null}
      {data || problem ? null : <Skeleton shapes={['line', 'picture']} label={frame('loading')} />}
      {review ? <Lines review={review} reload={reload} /> : null}
      {data && !review ? (
        <div className="g-card c-empty">
          <h2>{text('review.none')}</h2>
          <p>{text('review.noneBody')}</p>
        </div>
      ) : null}
      <p className="c-crumb">
        <Link href="/staff">{text('review.back')}</Link>
      </p>
    </>
  )
}

function Lines({ review, reload }: { review: Review; reload: () => void }) {
  const text = useTranslations('duties.review')
  const locale = localeOf(useLocale())
  const { client } = useSession()
  const { busy, problem, run } = useAct()
  const [said, setSaid] = useState<string | null>(null)
  const [removing, setRemoving] = useState<Item | null>(null)
  const done = (words: string) => {
    setRemoving(null)
    setSaid(words)
    reload()
  }
  const keep = async ({ id, name }: Item) => {
    const params = { accessReviewItemId: id }
    const body = { reason: 'stillNeeded' as const }
    if (await run(() => client.accessReviews.confirmAccess({ params, body })))
      done(text('keptNow', { name }))
  }
  const decided = review.items.filter(({ verdict }) => verdict !== null).length
  return (
    <>
      <p className="c-quiet">
        {text.rich('intro', { time: () => <Moment at={review.dueAt} /> })}{' '}
        {text('progress', { done: decided, all: review.items.length })}
      </p>
      <DoneLine said={said} />
      {problem ? <Refusal problem={problem} /> : null}
      <ul className="g-card d-people">
        {byName(review.items, locale).map((item) => (
          <ReviewLine
            key={item.id}
            item={item}
            busy={busy}
            onKeep={() => void keep(item)}
            onRemove={() => setRemoving(item)}
          />
        ))}
      </ul>
      {removing ? (
        <RemoveDialog item={removing} onDone={done} onClose={() => setRemoving(null)} />
      ) : null}
    </>
  )
}

type DialogProps = { item: Item; onDone: (said: string) => void; onClose: () => void }

function RemoveDialog({ item, onDone, onClose }: DialogProps) {
  const text = useTranslations('duties')
  const { client } = useSession()
  const { id, name } = item
  return (
    <ActDialog
      title={text('review.removeTitle', { name })}
      send={text('review.removeSend')}
      danger
      onSend={({ reason }) =>
        client.accessReviews.removeAccess({
          params: { accessReviewItemId: id },
          body: { reason: reason as StaffReason },
        })
      }
      onDone={() => onDone(text('review.removedNow', { name }))}
      onClose={onClose}
    >
      {() => (
        <>
          <p>{text('review.removeBody')}</p>
          <SelectField
            label={text('form.reason')}
            name="reason"
            options={(['noLongerNeeded', 'leaver', 'other'] as const).map((reason) => [
              reason,
              text(`reasons.${reason}`),
            ])}
          />
        </>
      )}
    </ActDialog>
  )
}

'use client'

import type { StaffOrder } from '@girasol/contract'
import { Button } from '@girasol/site-frame/button.tsx'
import { Skeleton } from '@girasol/site-frame/skeleton.tsx'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useCallback } from 'react'
import { ProblemNotice } from '../answers/problem-notice.tsx'
import { useAnswer } from '../answers/use-answer.ts'
import { CopyButton } from '../frame/copy-button.tsx'
import { Moment } from '../frame/moment.tsx'
import { ScreenTitle } from '../frame/screen-title.tsx'
import { useSession } from '../session/session.tsx'
import { OrderFacts } from './order-facts.tsx'
import { OrderOffers } from './order-offers.tsx'
import { OrderStatePill } from './order-state.tsx'
import { OrderStory } from './order-story.tsx'
import { OrderWaits } from './order-waits.tsx'

/** One order as this role may see it: state, who has to act, story, offers, facts and money. */
export function OrderScreen({ number }: { number: string }) {
  const text = useTranslations('console.order')
  const { client } = useSession()
  const load = useCallback(
    (signal: AbortSignal) => client.staff.findOrder({ params: { number }, signal }),
    [client, number],
  )
  const answer = useAnswer(load)
  return (
    <>
      <p className="c-crumb">
        <Link href="/orders">← {text('back')}</Link>
      </p>
      <ScreenTitle title={text('title', { number })}>
        {answer.data ? <OrderStatePill state={answer.data.state} /> : null}
        <CopyButton value={number} label={text('copyNumber')} />
        <LookAgain at={answer.at} busy={answer.loading} onAgain={answer.reload} />
      </ScreenTitle>
      {answer.problem && answer.problem.status !== 404 ? (
        <ProblemNotice problem={answer.problem} staleSince={answer.at} onRetry={answer.reload} />
      ) : null}
      <OrderOrNone number={number} order={answer.data} status={answer.problem?.status ?? null} />
    </>
  )
}

type LookProps = { at: number | null; busy: boolean; onAgain: () => void }

/** Every look at an order goes to the trail, so this page does not look again by itself. */
function LookAgain({ at, busy, onAgain }: LookProps) {
  const text = useTranslations('console.refresh')
  return (
    <div className="c-refresh">
      <p>
        {at === null ? text('loading') : text.rich('at', { time: () => <Moment at={at} clock /> })}
        <span className="c-quiet"> · {text('recorded')}</span>
      </p>
      <Button look="quiet" busy={busy} onClick={onAgain}>
        {text('now')}
      </Button>
    </div>
  )
}

type Props = { number: string; order: StaffOrder | null; status: number | null }

function OrderOrNone({ number, order, status }: Props) {
  const text = useTranslations('console.order')
  if (order && status !== 404) return <OrderNow order={order} />
  if (status === 404)
    return (
      <div className="g-card c-empty">
        <h2>{text('missing', { number })}</h2>
        <p>{text('missingBody')}</p>
      </div>
    )
  if (status !== null) return null
  return (
    <div className="c-order">
      <Skeleton shapes={['card', 'picture']} label={text('loading', { number })} />
    </div>
  )
}

function OrderNow({ order }: { order: StaffOrder }) {
  return (
    <div className="c-order">
      <div className="c-order-main">
        <OrderWaits order={order} />
        <OrderStory events={order.events} />
        <OrderOffers offers={order.offers} />
      </div>
      <OrderFacts order={order} />
    </div>
  )
}

'use client'

import { Skeleton } from '@girasol/site-frame/skeleton.tsx'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { OfflineNotice } from '../connection/offline-notice.tsx'
import { MonthBars } from '../estimate/production/month-bars.tsx'
import { PageProblem } from '../connection/sign-in-needed.tsx'
import { CancelOrder } from './cancel-order.tsx'
import { CrewCard, MoneyStrip, OrderFacts } from './order-facts.tsx'
import { OrderProof } from './order-proof.tsx'
import { OrderRefunds } from './order-refunds.tsx'
import { StepBar } from './step-bar.tsx'
import { Story } from './story.tsx'
import styles from './tracker.module.css'
import { useOrder } from './use-order.ts'
import { WaitingHead } from './waiting-head.tsx'
import { WhereCrew } from './where-crew.tsx'

/** Following an order: who we wait for, where the crew is, what has happened, what it costs. */
export function TrackerScreen({ orderId }: { orderId: string }) {
  const text = useTranslations('tracker')
  const { order, position, seen, live, heardAt, problem, merge, again } = useOrder(orderId)
  const number = order?.number
  useEffect(() => {
    if (number) document.title = `${text('title', { number })} · Girasol`
  }, [number])
  if (!order)
    return (
      <div className={styles.page}>
        {problem ? (
          <>
            <h1>{text('unseen')}</h1>
            <PageProblem problem={problem} onRetry={again} />
          </>
        ) : (
          <Skeleton
            shapes={['line', 'title', 'line']}
            columns={[
              ['picture', 'card'],
              ['card', 'card'],
            ]}
            label={text('loading')}
          />
        )}
      </div>
    )
  const isOver = order.state === 'done' || order.state === 'cancelled'
  return (
    <div className={styles.page}>
      <WaitingHead order={order} live={live} heardAt={heardAt} />
      <StepBar state={order.state} />
      <OfflineNotice />
      {problem ? <PageProblem problem={problem} onRetry={again} /> : null}
      <div className={styles.columns}>
        <div className={styles.main}>
          {isOver ? null : <WhereCrew order={order} position={position} seen={seen} />}
          <Story order={order} />
          <MonthBars result={order.locked.result} />
        </div>
        <div className={styles.side}>
          {order.state === 'cancelled' ? null : <CrewCard crew={order.crew} />}
          <MoneyStrip order={order} />
          <OrderFacts order={order} />
          <OrderRefunds order={order} />
          <OrderProof order={order} />
          <CancelOrder
            order={order}
            onChanged={(changed) => merge({ order: changed })}
            onStale={again}
          />
        </div>
      </div>
    </div>
  )
}

'use client'

import { ApiProblem } from '@girasol/api-client'
import type { Order } from '@girasol/contract'
import { Button } from '@girasol/site-frame/button.tsx'
import { Dialog } from '@girasol/site-frame/dialog.tsx'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '../connection/api.ts'
import { ProblemNotice } from '../connection/problem-notice.tsx'
import { useTimes } from './times.ts'
import styles from './tracker.module.css'

type Props = { order: Order; onChanged: (order: Order) => void; onStale: () => void }

/** One tap and one question: as easy as ordering. Offered only while the API says that it is possible. */
export function CancelOrder({ order, onChanged, onStale }: Props) {
  const text = useTranslations('tracker.cancel')
  const frame = useTranslations('frame')
  const times = useTimes(order.place.timeZone)
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const cancel = async () => {
    setBusy(true)
    setProblem(null)
    try {
      const body = { version: order.version }
      onChanged(await api.orders.cancelOrder({ params: { orderId: order.id }, body }))
    } catch (cause) {
      setProblem(cause)
      onStale()
    }
    setBusy(false)
    setAsked(false)
  }
  const isLate = problem instanceof ApiProblem && problem.code === 'stepNotAllowed'
  const canCancel = order.nextSteps.includes('order.cancel')
  return (
    <div className={styles.cancel}>
      {isLate && !canCancel ? <Notice tone="warn">{text('late')}</Notice> : null}
      {problem && !isLate ? <ProblemNotice problem={problem} /> : null}
      {order.state === 'cancelled' ? <Notice tone="good">{text('done')}</Notice> : null}
      {canCancel ? (
        <>
          <Button look="quiet" onClick={() => setAsked(true)}>
            {text('button')}
          </Button>
          <p className="g-hint">{text('until', { time: times.moment(order.cancelUntil) })}</p>
        </>
      ) : null}
      <Dialog
        open={asked}
        title={text('title')}
        closeLabel={frame('close')}
        onClose={() => setAsked(false)}
      >
        <p>{text('body')}</p>
        <div className={styles.actions}>
          <Button look="danger" busy={busy} onClick={() => void cancel()}>
            {text('yes')}
          </Button>
          <Button look="quiet" onClick={() => setAsked(false)}>
            {text('no')}
          </Button>
        </div>
      </Dialog>
    </div>
  )
}

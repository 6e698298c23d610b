'use client'

import type { OutputOf } from '@girasol/api-client'
import type { OrderState } from '@girasol/contract'
import { Button } from '@girasol/site-frame/button.tsx'
import { Skeleton } from '@girasol/site-frame/skeleton.tsx'
import { useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import { ProblemNotice } from '../answers/problem-notice.tsx'
import { RefreshLine } from '../answers/refresh-line.tsx'
import { useAnswer } from '../answers/use-answer.ts'
import { ScreenTitle } from '../frame/screen-title.tsx'
import { useSession } from '../session/session.tsx'
import { orderStates } from './order-state.tsx'
import { OrdersTable } from './orders-table.tsx'

const seconds = 15

export type OrderLine = OutputOf<'staff', 'listRecentOrders'>['orders'][number]

/** The newest orders, without personal data; a number leads to the order. */
export function OrdersScreen() {
  const text = useTranslations('console.orders')
  const frame = useTranslations('frame')
  const { client } = useSession()
  const [isPaused, setPaused] = useState(false)
  const load = useCallback(
    (signal: AbortSignal) => client.staff.listRecentOrders({ signal }),
    [client],
  )
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
        <NewestOrders orders={answer.data.orders} />
      ) : answer.problem ? null : (
        <Skeleton shapes={['line', 'picture']} label={frame('loading')} />
      )}
    </>
  )
}

function NewestOrders({ orders }: { orders: readonly OrderLine[] }) {
  const text = useTranslations('console.orders')
  const [only, setOnly] = useState<OrderState | null>(null)
  const shown = only ? orders.filter((order) => order.state === only) : orders
  if (orders.length === 0)
    return (
      <div className="g-card c-empty">
        <h2>{text('empty')}</h2>
        <p>{text('emptyBody')}</p>
      </div>
    )
  return (
    <>
      <p className="c-quiet">{text('intro', { count: orders.length })}</p>
      <StateFilter orders={orders} only={only} onOnly={setOnly} />
      {shown.length > 0 ? (
        <OrdersTable orders={shown} />
      ) : (
        <div className="g-card c-empty">
          <p>{text('emptyState')}</p>
          <Button look="quiet" onClick={() => setOnly(null)}>
            {text('showAll')}
          </Button>
        </div>
      )}
    </>
  )
}

type FilterProps = {
  orders: readonly OrderLine[]
  only: OrderState | null
  onOnly: (state: OrderState | null) => void
}

function StateFilter({ orders, only, onOnly }: FilterProps) {
  const text = useTranslations('console.orders')
  const states = useTranslations('console.state')
  const count = (state: OrderState) => orders.filter((order) => order.state === state).length
  const chip = (state: OrderState | null, label: string) => (
    <button
      key={state ?? 'all'}
      type="button"
      className="c-chip"
      aria-pressed={only === state}
      onClick={() => onOnly(state)}
    >
      {label}
    </button>
  )
  return (
    <div role="group" aria-label={text('stateFilter')} className="c-chips">
      {chip(null, text('everyState', { count: orders.length }))}
      {orderStates.map((state) =>
        chip(state, text('oneState', { state: states(state), count: count(state) })),
      )}
    </div>
  )
}

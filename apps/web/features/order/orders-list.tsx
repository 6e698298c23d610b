'use client'

import type { OrderSummary } from '@girasol/contract'
import { languageOf } from '@girasol/messages'
import { Button, buttonClass } from '@girasol/site-frame/button.tsx'
import { Skeleton } from '@girasol/site-frame/skeleton.tsx'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '../connection/api.ts'
import { ProblemNotice } from '../connection/problem-notice.tsx'
import { PageProblem } from '../connection/sign-in-needed.tsx'
import { useAnswer } from '../connection/use-answer.ts'
import { useMoneyText } from '../figures/money-text.ts'
import styles from './order.module.css'

const limit = 20

/** My orders, newest first, twenty at a time. */
export function OrdersList() {
  const text = useTranslations('order.list')
  const first = useAnswer((signal) => api.orders.listOrders({ query: { limit }, signal }))
  const [more, setMore] = useState<{ orders: OrderSummary[]; next: string | null }>()
  const [problem, setProblem] = useState<unknown>(null)
  if (!first.value)
    return first.problem ? (
      <PageProblem problem={first.problem} onRetry={first.again} />
    ) : (
      <Skeleton shapes={['card', 'card', 'card']} label={text('loading')} />
    )
  const orders = [...first.value.orders, ...(more?.orders ?? [])]
  const next = more ? more.next : first.value.next
  const load = async (before: string) => {
    setProblem(null)
    try {
      const page = await api.orders.listOrders({ query: { limit, before } })
      setMore({ orders: [...(more?.orders ?? []), ...page.orders], next: page.next })
    } catch (cause) {
      setProblem(cause)
    }
  }
  if (orders.length === 0) return <NoOrders />
  return (
    <>
      <ul className={styles.list}>
        {orders.map((order) => (
          <OrderRow key={order.id} order={order} />
        ))}
      </ul>
      {problem ? <ProblemNotice problem={problem} /> : null}
      {next ? (
        <Button look="quiet" onClick={() => void load(next)}>
          {text('more')}
        </Button>
      ) : null}
    </>
  )
}

function OrderRow({ order }: { order: OrderSummary }) {
  const text = useTranslations('order')
  const format = useFormatter()
  const money = useMoneyText()
  const language = languageOf(useLocale())
  const date = format.dateTime(new Date(order.placedAt), { dateStyle: 'medium' })
  const kw = Math.round(order.kwDc * 10) / 10
  return (
    <li>
      <a className={`g-card ${styles.row}`} href={`/${language}/orders/${order.id}`}>
        <span className={styles.rowMain}>
          <strong>{order.placeLabel}</strong>
          <span className="g-hint">
            {order.number} · {text('list.system', { panels: order.panels, kw })}
          </span>
        </span>
        <span className={styles.rowSide}>
          <span className={styles.state}>{text(`states.${order.state}`)}</span>
          <span className="g-hint">
            {money.dollars(order.totalCents)} · {text('list.placed', { date })}
          </span>
        </span>
      </a>
    </li>
  )
}

function NoOrders() {
  const text = useTranslations('order.list')
  const language = languageOf(useLocale())
  return (
    <div className={`g-card ${styles.empty}`}>
      <h2>{text('empty')}</h2>
      <p>{text('emptyBody')}</p>
      <a className={buttonClass()} href={`/${language}/estimate`}>
        {text('start')}
      </a>
    </div>
  )
}

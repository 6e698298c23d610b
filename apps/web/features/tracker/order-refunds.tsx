'use client'

import type { Order } from '@girasol/contract'
import type { OutputOf } from '@girasol/api-client'
import { useFormatter, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { api } from '../connection/api.ts'
import { useTimes } from './times.ts'

type Refunds = OutputOf<'refunds', 'listRefunds'>['refunds']

const dollars = { style: 'currency', currency: 'USD' } as const

/** What was decided to be given back of this order; nothing where nothing was. */
export function OrderRefunds({ order }: { order: Order }) {
  const text = useTranslations('tracker.refunds')
  const format = useFormatter()
  const times = useTimes(order.place.timeZone)
  const refunds = useRefunds(order.id)
  if (refunds.length === 0) return null
  return (
    <section className="g-card" aria-labelledby="refunds-title">
      <h2 id="refunds-title">{text('title')}</h2>
      <ul>
        {refunds.map(({ id, amountCents, decidedAt }) => (
          <li key={id}>
            {text('line', {
              amount: format.number(amountCents / 100, dollars),
              date: times.date(decidedAt),
            })}
          </li>
        ))}
      </ul>
      <p className="g-hint">{text('note')}</p>
    </section>
  )
}

/** Beside the order and not needed for it: when it cannot be read, the page stays as it is without it. */
function useRefunds(orderId: string): Refunds {
  const [refunds, setRefunds] = useState<Refunds>([])
  useEffect(() => {
    const control = new AbortController()
    const { signal } = control
    api.refunds.listRefunds({ params: { orderId }, signal }).then(
      (answer) => setRefunds(answer.refunds),
      () => undefined,
    )
    return () => control.abort()
  }, [orderId])
  return refunds
}

'use client'

import type { CustomerRecord } from '@girasol/contract'
import { localeOf } from '@girasol/messages'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { dollars } from '../frame/dollars.ts'
import { Moment } from '../frame/moment.tsx'
import { OrderStatePill } from '../orders/order-state.tsx'
import { Revealable } from './reveal-desk.tsx'
import { Fact, Section } from './section.tsx'

type Order = CustomerRecord['orders'][number]

/** The customer's orders; the number leads to the story and the offers. */
export function OrdersCard({ orders }: { orders: readonly Order[] }) {
  const text = useTranslations('desk.customer')
  return (
    <Section id="orders" title={text('orders')}>
      {orders.length === 0 ? <p className="c-quiet">{text('noOrders')}</p> : null}
      {orders.map((order) => (
        <OrderFacts key={order.id} order={order} />
      ))}
    </Section>
  )
}

function OrderFacts({ order }: { order: Order }) {
  const text = useTranslations('desk.customer')
  const language = localeOf(useLocale())
  return (
    <article className="c-desk-order" aria-label={order.number}>
      <p className="c-section-head">
        <Link href={`/orders/${order.number}`} className="c-number-link" prefetch={false}>
          {order.number}
        </Link>
        <OrderStatePill state={order.state} />
      </p>
      <dl className="c-facts">
        <Fact name={text('placed')}>
          <Moment at={order.placedAt} />
        </Fact>
        <Fact name={text('area')}>
          <Revealable field="address" orderId={order.id} masked={order.areaMasked} />
        </Fact>
        <Fact name={text('phone')}>
          <Revealable field="phone" orderId={order.id} masked={order.phoneMasked} />
        </Fact>
        <Fact name={text('total')}>{dollars(order.totalCents, language)}</Fact>
      </dl>
    </article>
  )
}

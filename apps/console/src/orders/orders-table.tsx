'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { Moment, useAge } from '../frame/moment.tsx'
import { ShortId } from '../frame/short-id.tsx'
import { OrderStatePill } from './order-state.tsx'
import type { OrderLine } from './orders-screen.tsx'

export function OrdersTable({ orders }: { orders: readonly OrderLine[] }) {
  const text = useTranslations('console.orders')
  const age = useAge()
  return (
    <div className="g-card c-table-card">
      <table className="c-table">
        <caption className="g-unseen">{text('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('number')}</th>
            <th scope="col">{text('state')}</th>
            <th scope="col">{text('placed')}</th>
            <th scope="col" className="c-wide">
              {text('id')}
            </th>
          </tr>
        </thead>
        <tbody>
          {orders.map((order) => (
            <tr key={order.id}>
              <th scope="row">
                <Link href={`/orders/${order.number}`} className="c-number-link" prefetch={false}>
                  {order.number}
                </Link>
              </th>
              <td>
                <OrderStatePill state={order.state} />
              </td>
              <td>
                <span className="c-wide">
                  <Moment at={order.placedAt} />{' '}
                </span>
                <span className="c-quiet">{age(order.placedAt)}</span>
              </td>
              <td className="c-wide">
                <ShortId id={order.id} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

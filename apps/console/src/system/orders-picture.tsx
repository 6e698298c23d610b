'use client'

import { localeOf } from '@girasol/messages'
import { useLocale, useTranslations } from 'next-intl'
import { orderStates, OrderStatePill } from '../orders/order-state.tsx'
import type { Health } from './system-screen.tsx'

/** Orders by state: a bar for each, with its number beside it. */
export function OrdersPicture({ counts }: { counts: Health['ordersByState'] }) {
  const text = useTranslations('console.system')
  const state = useTranslations('console.orders')
  const format = new Intl.NumberFormat(localeOf(useLocale()))
  const byState = new Map(counts.map((one) => [one.state, one.count]))
  const total = counts.reduce((sum, one) => sum + one.count, 0)
  const most = Math.max(...byState.values(), 1)
  return (
    <section aria-labelledby="by-state" className="g-card c-section">
      <div className="c-section-head">
        <h2 id="by-state">{text('ordersTitle')}</h2>
        <p className="c-quiet">{text('ordersTotal', { count: total })}</p>
      </div>
      {total === 0 ? (
        <p>{text('noOrders')}</p>
      ) : (
        <table className="c-bars">
          <caption className="g-unseen">{text('ordersPicture')}</caption>
          <thead className="g-unseen">
            <tr>
              <th scope="col">{state('state')}</th>
              <td />
              <th scope="col">{text('ordersTitle')}</th>
            </tr>
          </thead>
          <tbody>
            {orderStates.map((one) => (
              <tr key={one}>
                <th scope="row">
                  <OrderStatePill state={one} />
                </th>
                <td className="c-bar">
                  <svg aria-hidden="true" width="100%" height="14">
                    <rect className="c-bar-ground" width="100%" height="14" rx="4" />
                    <rect
                      className={`c-bar-${one}`}
                      width={`${((byState.get(one) ?? 0) / most) * 100}%`}
                      height="14"
                      rx="4"
                    />
                  </svg>
                </td>
                <td className="c-number">{format.format(byState.get(one) ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

'use client'

import type { Order } from '@girasol/contract'
import { useTranslations } from 'next-intl'
import { useMoneyText } from '../figures/money-text.ts'
import { useTimes } from './times.ts'
import styles from './tracker.module.css'

/** Who comes, known by name. */
export function CrewCard({ crew }: Pick<Order, 'crew'>) {
  const text = useTranslations('tracker.crew')
  return (
    <section className="g-card" aria-labelledby="crew-title">
      <h2 id="crew-title">{text('title')}</h2>
      {crew ? (
        <>
          <p className={styles.crewName}>{crew.name}</p>
          <dl className={styles.facts}>
            {crew.members.length > 0 ? (
              <div>
                <dt>{text('members')}</dt>
                <dd>{crew.members.join(', ')}</dd>
              </div>
            ) : null}
            {crew.vehicle ? (
              <div>
                <dt>{text('vehicle')}</dt>
                <dd>{crew.vehicle}</dd>
              </div>
            ) : null}
          </dl>
        </>
      ) : (
        <p>{text('none')}</p>
      )}
    </section>
  )
}

/** Paid, held and left. */
export function MoneyStrip({ order }: { order: Order }) {
  const text = useTranslations('tracker.money')
  const money = useMoneyText()
  const { depositCents } = order.locked.result.price
  const parts = [
    [text('total'), order.totalCents],
    [text('deposit'), depositCents],
    [text('left'), order.totalCents - depositCents],
  ] as const
  return (
    <section className="g-card" aria-labelledby="money-title">
      <h2 id="money-title">{text('title')}</h2>
      {order.state === 'cancelled' ? (
        <p>{text('refunded')}</p>
      ) : (
        <dl className={styles.money}>
          {parts.map(([name, cents]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{money.exact(cents)}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="g-hint">{text('demo')}</p>
    </section>
  )
}

/** What was ordered, where, and on which assumptions. */
export function OrderFacts({ order }: { order: Order }) {
  const text = useTranslations('tracker.facts')
  const money = useMoneyText()
  const times = useTimes(order.place.timeZone)
  const { result } = order.locked
  const use = result.monthlyUseKwh.reduce((sum, kwh) => sum + kwh, 0)
  const { street, city, state, zip } = order.address
  return (
    <section className="g-card" aria-labelledby="facts-title">
      <h2 id="facts-title">{text('title')}</h2>
      <p>{text('system', { panels: order.panels, kw: Math.round(order.kwDc * 10) / 10 })}</p>
      <dl className={styles.facts}>
        <div>
          <dt>{text('address')}</dt>
          <dd>
            {street}, {city}, {state} {zip}
          </dd>
        </div>
        <div>
          <dt>{text('estimate')}</dt>
          <dd>
            {text('estimateBody', {
              version: order.estimateVersion,
              date: times.date(order.placedAt),
              kwh: Math.round(result.annualKwh),
              use: Math.round(use),
              price: money.perKwh(use > 0 ? (result.bills.withoutCents * 10) / use : 0),
            })}
          </dd>
        </div>
      </dl>
    </section>
  )
}

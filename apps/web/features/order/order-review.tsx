'use client'

import type { Estimate } from '@girasol/contract'
import { useTranslations } from 'next-intl'
import { useMoneyText } from '../figures/money-text.ts'
import styles from './order.module.css'

const included = ['equipment', 'work', 'papers', 'tax'] as const

/** What comes, what it costs and when, and how to change one's mind. */
export function OrderReview({ estimate, moduleName }: { estimate: Estimate; moduleName: string }) {
  const text = useTranslations('order')
  const money = useMoneyText()
  const { inputs, result } = estimate
  const { totalCents, depositCents } = result.price
  const system = {
    panels: result.panels,
    kw: Math.round(result.kwDc * 10) / 10,
    module: moduleName,
  }
  const kwh = Number(result.annualKwh.toPrecision(3))
  return (
    <div className={styles.review}>
      <section className="g-card">
        <h2>{text('roof.title')}</h2>
        <ul className={styles.facts}>
          <li>{text('roof.system', system)}</li>
          <li>{text('roof.makes', { kwh })}</li>
          <li>{text('roof.place', { place: inputs.place.label })}</li>
        </ul>
        <h3>{text('included.title')}</h3>
        <ul className={styles.ticks}>
          {included.map((one) => (
            <li key={one}>{text(`included.${one}`)}</li>
          ))}
        </ul>
        <p className="g-hint">{text('included.not')}</p>
      </section>
      <section className="g-card">
        <h2>{text('price.title')}</h2>
        <dl className={styles.amounts}>
          <div className={styles.total}>
            <dt>{text('price.total')}</dt>
            <dd>{money.exact(totalCents)}</dd>
          </div>
          <div>
            <dt>{text('price.deposit')}</dt>
            <dd>{money.exact(depositCents)}</dd>
          </div>
          <div>
            <dt>{text('price.later')}</dt>
            <dd>{money.exact(totalCents - depositCents)}</dd>
          </div>
        </dl>
        <p className="g-hint">{text('price.lock')}</p>
      </section>
      <section className={styles.promise}>
        <h2>{text('cancel.title')}</h2>
        <p>{text('cancel.body')}</p>
      </section>
    </div>
  )
}

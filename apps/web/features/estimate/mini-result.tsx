'use client'

import type { EstimateResult } from '@girasol/contract'
import { useTranslations } from 'next-intl'
import { useMoneyText } from '../figures/money-text.ts'
import styles from './workbench.module.css'

/** The three figures at the foot of the screen while the cards are out of sight; the cards say the same to everybody. */
export function MiniResult({ result }: { result: EstimateResult }) {
  const text = useTranslations('estimate.cards')
  const money = useMoneyText()
  const { paybackYears } = result.money
  return (
    <div className={styles.mini} aria-hidden="true">
      <span>{text('perYear', { kwh: Number(result.annualKwh.toPrecision(3)) })}</span>
      <span>{money.about(result.price.totalCents)}</span>
      <span>
        {paybackYears === null ? '–' : text('years', { years: Math.round(paybackYears) })}
      </span>
    </div>
  )
}

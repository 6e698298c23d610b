'use client'

import type { EstimateResult } from '@girasol/contract'
import { useTranslations } from 'next-intl'
import { useMoneyText } from '../../figures/money-text.ts'
import styles from './forms.module.css'

/** What the loan costs, line by line: the dealer fee stands alone, for it buys nothing. */
export function LoanCost({ result: { money, price } }: { result: EstimateResult }) {
  const text = useTranslations('choices.paying')
  const { dollars, exact } = useMoneyText()
  const { loan, totalPaidCents } = money
  if (!loan) return null
  const own = Math.max(0, price.totalCents + loan.feeCents - loan.principalCents)
  const lines = [
    { name: text('price'), value: dollars(price.totalCents) },
    { name: text('fee'), value: dollars(loan.feeCents), hint: text('feeHint') },
    { name: text('ownMoney'), value: dollars(own) },
    { name: text('principal'), value: dollars(loan.principalCents) },
    { name: text('monthly'), value: exact(loan.monthlyPaymentCents) },
    { name: text('interest'), value: dollars(loan.interestCents) },
  ]
  return (
    <dl className={styles.lines}>
      {lines.map(({ name, value, hint }) => (
        <div key={name}>
          <dt>
            {name}
            {hint ? <span className="g-hint">{hint}</span> : null}
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div className={styles.total}>
        <dt>{text('totalPaid')}</dt>
        <dd>{dollars(totalPaidCents)}</dd>
      </div>
      <div>
        <dt>{text('moreThanCash')}</dt>
        <dd>{dollars(totalPaidCents - price.totalCents)}</dd>
      </div>
    </dl>
  )
}

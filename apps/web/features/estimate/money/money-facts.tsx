'use client'

import type { EstimateResult } from '@girasol/contract'
import type { ShownFigure } from '@girasol/estimate'
import { useFormatter, useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { useMoneyText } from '../../figures/money-text.ts'
import styles from '../charts.module.css'
import { WhyButton } from '../why/why-button.tsx'

type Fact = { name: string; value: string; hint?: ReactNode; figure?: ShownFigure }

/** Figures that compare this purchase with others, each of them open to questions. */
export function MoneyFacts({ result }: { result: Pick<EstimateResult, 'money' | 'co2'> }) {
  const text = useTranslations('estimate.facts')
  const format = useFormatter()
  const amounts = useMoneyText()
  const { money, co2 } = result
  const percent = (value: number) =>
    format.number(value / 100, { style: 'percent', maximumFractionDigits: 1 })
  const kilos = (kg: number) => text('kg', { kg: Math.round(kg) })
  const facts: Fact[] = [
    {
      name: text('netPresentValue'),
      value: amounts.dollars(money.netPresentValueCents),
      hint: text('netPresentValueHint'),
      figure: 'netPresentValueCents',
    },
    {
      name: text('internalRate'),
      value: money.internalRatePct === null ? text('none') : percent(money.internalRatePct),
      hint: text(rateHint(money)),
      figure: 'internalRatePct',
    },
    {
      name: text('levelCost'),
      value: text('perKwh', { price: amounts.perKwh(money.levelCostTenthCents) }),
      hint: text('levelCostHint'),
      figure: 'levelCostTenthCents',
    },
    {
      name: text('lifetimeGain'),
      value: amounts.dollars(money.lifetimeGainCents),
      hint: text('lifetimeGainHint'),
      figure: 'lifetimeGainCents',
    },
  ]
  const co2Fact: Fact = co2
    ? {
        name: text('co2'),
        value: kilos(co2.kgPerYear),
        hint: text('co2Hint', { kg: Math.round(co2.kgOverLife) }),
        figure: 'co2KgPerYear',
      }
    : { name: text('co2'), value: text('none'), hint: text('co2Unknown') }
  return <FactList title={text('title')} facts={[...facts, co2Fact]} />
}

/** A rate is one only where money leaves first and comes back from then on. */
function rateHint({ internalRatePct, rows }: EstimateResult['money']) {
  if (internalRatePct !== null) return 'internalRateHint'
  return rows.some(({ netCents }) => netCents > 0) ? 'severalRates' : 'noRate'
}

/** What a loan costs; the dealer's fee on a line of its own. */
export function LoanFacts({ money }: { money: EstimateResult['money'] }) {
  const text = useTranslations('estimate.loan')
  const amounts = useMoneyText()
  const { loan, totalPaidCents } = money
  const total: Fact = {
    name: text('totalPaid'),
    value: amounts.exact(totalPaidCents),
    figure: 'totalPaidCents',
  }
  if (!loan) return <FactList title={text('titleCash')} facts={[total]} />
  const facts: Fact[] = [
    { name: text('principal'), value: amounts.exact(loan.principalCents) },
    { name: text('fee'), value: amounts.exact(loan.feeCents), hint: text('feeHint') },
    { name: text('monthly'), value: amounts.exact(loan.monthlyPaymentCents) },
    { name: text('interest'), value: amounts.exact(loan.interestCents) },
  ]
  return <FactList title={text('title')} facts={[...facts, total]} />
}

function FactList({ title, facts }: { title: string; facts: readonly Fact[] }) {
  const id = useId()
  return (
    <section className={`g-card ${styles.facts}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <dl>
        {facts.map(({ name, value, hint, figure }) => (
          <div key={name}>
            <dt>
              {name}
              {hint ? <span className={styles.means}>{hint}</span> : null}
            </dt>
            <dd>
              {value}
              {figure ? <WhyButton figure={figure} name={name} value={value} /> : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

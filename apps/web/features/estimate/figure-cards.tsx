'use client'

import type { EstimateResult } from '@girasol/contract'
import { type EstimateInputs, systemLosses } from '@girasol/estimate'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useMoneyText } from '../figures/money-text.ts'
import { WhyButton } from './why/why-button.tsx'
import styles from './result.module.css'

type Props = { inputs: EstimateInputs; result: EstimateResult }

/** To three digits: a typical year says no more than that. */
const threeDigits = (value: number) => Number(value.toPrecision(3))
const oneDecimal = (value: number) => Math.round(value * 10) / 10

/** Makes, costs, pays back: each with what stands behind it. */
export function FigureCards({ inputs, result }: Props) {
  return (
    <div className={styles.cards}>
      <Makes inputs={inputs} result={result} />
      <Costs result={result} />
      <PaysBack inputs={inputs} result={result} />
    </div>
  )
}

function Makes({ inputs, result }: Props) {
  const text = useTranslations('estimate.cards')
  const use = result.monthlyUseKwh.reduce((sum, kwh) => sum + kwh, 0)
  const share = use > 0 ? Math.round((100 * result.annualKwh) / use) / 100 : null
  const figure = text('perYear', { kwh: threeDigits(result.annualKwh) })
  return (
    <Card name={text('makes')} figure={figure}>
      <p>{share === null ? text('noUse') : text('perYearDetail', { share })}</p>
      <p>{text('p90', { kwh: threeDigits(result.uncertainty.p90Kwh) })}</p>
      <WhyButton figure="annualKwh" name={text('makes')} value={figure}>
        <p>
          {text('whyMakes', {
            panels: result.panels,
            kw: oneDecimal(result.kwDc),
            loss: oneDecimal(systemLosses(inputs.assumptions)),
          })}
        </p>
      </WhyButton>
    </Card>
  )
}

function Costs({ result: { price } }: Pick<Props, 'result'>) {
  const text = useTranslations('estimate.cards')
  const money = useMoneyText()
  const figure = money.dollars(price.totalCents)
  const band = { low: money.about(price.lowCents), high: money.about(price.highCents) }
  return (
    <Card name={text('costs')} figure={figure}>
      {price.totalCents === 0 ? (
        <p>{text('noPanels')}</p>
      ) : (
        <>
          <p>{text('costDetail', band)}</p>
          <p>{text('national', { price: money.dollars(price.nationalTotalCents) })}</p>
        </>
      )}
      <WhyButton figure="totalCents" name={text('costs')} value={money.exact(price.totalCents)}>
        <p>{text('whyCosts')}</p>
      </WhyButton>
    </Card>
  )
}

function PaysBack({ inputs, result: { money: found } }: Props) {
  const text = useTranslations('estimate.cards')
  const money = useMoneyText()
  const { paybackYears, firstYearSavingsCents } = found
  const { degradationPctPerYear: loss, escalationPctPerYear: rise } = inputs.assumptions
  const figure =
    paybackYears === null ? text('never') : text('years', { years: Math.round(paybackYears) })
  const savings = money.dollars(firstYearSavingsCents)
  return (
    <Card name={text('paysBack')} figure={figure}>
      <p>{text('paybackDetail', { savings })}</p>
      <WhyButton figure="paybackYears" name={text('paysBack')} value={figure}>
        <p>{text('whyPaysBack', { loss, rise })}</p>
      </WhyButton>
      <WhyButton
        figure="firstYearSavingsCents"
        name={text('savings')}
        value={savings}
        label={text('whySaving')}
      >
        <p>{text('whySavings')}</p>
      </WhyButton>
    </Card>
  )
}

type CardProps = { name: string; figure: string; children: ReactNode }

function Card({ name, figure, children }: CardProps) {
  return (
    <div className="g-figure">
      <p className="g-figure-name">{name}</p>
      <p className="g-figure-value">{figure}</p>
      <div className={`g-figure-detail ${styles.detail}`}>{children}</div>
    </div>
  )
}

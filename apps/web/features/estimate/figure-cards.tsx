'use client'

import type { EstimateResult } from '@girasol/contract'
import { systemLosses, type EstimateInputs } from '@girasol/estimate'
import { FigureCard } from '@girasol/site-frame/figure-card.tsx'
import { useTranslations } from 'next-intl'
import { useMoneyText } from '../figures/money-text.ts'
import type { Catalogue } from './catalogue.ts'
import styles from './result.module.css'

type Props = { inputs: EstimateInputs; result: EstimateResult; catalogue: Catalogue }

/** To three digits: a typical year says no more than that. */
const threeDigits = (value: number) => Number(value.toPrecision(3))
const oneDecimal = (value: number) => Math.round(value * 10) / 10

/** Makes, costs, pays back: each with where it comes from. */
export function FigureCards({ inputs, result, catalogue }: Props) {
  const text = useTranslations('estimate.cards')
  const money = useMoneyText()
  const { assumptions, annualUseKwh } = inputs
  const { paybackYears, firstYearSavingsCents } = result.money
  const share = annualUseKwh > 0 ? Math.round((100 * result.annualKwh) / annualUseKwh) / 100 : null
  const years = paybackYears === null ? null : Math.round(paybackYears)
  const upkeep = result.kwDc * catalogue.priceBook.operation.centsPerKwYear
  return (
    <div className={styles.cards}>
      <FigureCard
        name={text('makes')}
        figure={text('perYear', { kwh: threeDigits(result.annualKwh) })}
        detail={share === null ? text('noUse') : text('perYearDetail', { share })}
        whyLabel={text('why')}
        why={text('whyMakes', {
          panels: result.panels,
          kw: oneDecimal(result.kwDc),
          loss: oneDecimal(systemLosses(assumptions)),
        })}
      />
      <FigureCard
        name={text('costs')}
        figure={money.dollars(result.price.totalCents)}
        detail={text('costDetail', {
          low: money.about(result.price.lowCents),
          high: money.about(result.price.highCents),
        })}
        whyLabel={text('why')}
        why={text('whyCosts')}
      />
      <FigureCard
        name={text('paysBack')}
        figure={years === null ? text('never') : text('years', { years })}
        detail={text('paybackDetail', { savings: money.dollars(firstYearSavingsCents) })}
        whyLabel={text('why')}
        why={text('whyPaysBack', {
          price: money.perKwh(inputs.priceTenthCentsPerKwh),
          export: money.perKwh(inputs.exportTenthCentsPerKwh),
          upkeep: money.dollars(upkeep),
          loss: assumptions.degradationPctPerYear,
          rise: assumptions.escalationPctPerYear,
        })}
      />
    </div>
  )
}

'use client'

import type { EstimateResult } from '@girasol/contract'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { useTranslations } from 'next-intl'
import { useMoneyText } from '../../figures/money-text.ts'
import { useFigureWords } from '../figure-words.ts'
import styles from './forms.module.css'

const objections = [
  'neverPaysBack',
  'paysBackTooLate',
  'gainsNothing',
  'noPanelsFit',
  'usesNothing',
  'budgetBelowSmallest',
] as const
type Objection = (typeof objections)[number]

const isObjection = (reason: string): reason is Objection =>
  (objections as readonly string[]).includes(reason)

/** What the wish came to and why; where we would not build it, that and what would change it. */
export function ChoiceAnswer({ result }: { result: EstimateResult }) {
  const text = useTranslations('choices.panels')
  const words = useFigureWords()
  const money = useMoneyText()
  const { choice, panels, price, annualKwh } = result
  const years = result.money.paybackYears
  const facts = { panels, kwh: Math.round(annualKwh), price: money.dollars(price.totalCents) }
  const reasons = choice.reasons.filter((reason) => choice.build || !isObjection(reason))
  return (
    <div className={styles.answer} role="status">
      <p className={styles.answerLine}>
        {panels === 0
          ? text('answerNone')
          : years === null
            ? text('answerNever', facts)
            : text('answer', { ...facts, years })}
      </p>
      {reasons.length > 0 ? (
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>{words.word(`choice.${reason}`) ?? reason}</li>
          ))}
        </ul>
      ) : null}
      {choice.build ? null : <NotBuilt result={result} />}
    </div>
  )
}

function NotBuilt({
  result: { choice, verdict, panels, money: found },
}: {
  result: EstimateResult
}) {
  const text = useTranslations('choices.panels')
  const figures = useTranslations('figures')
  const money = useMoneyText()
  const against = choice.reasons.filter(isObjection)
  // In cash, the price could be that much lower for the years to be worth it in today's money.
  const facts = {
    lower: money.dollars(Math.max(0, -found.netPresentValueCents)),
    rate: found.internalRatePct ?? 0,
  }
  const isCounted = found.loan === null && (found.internalRatePct ?? 0) > 0
  const remedy = (reason: Objection) =>
    reason === 'gainsNothing' && isCounted
      ? text('gainsNothingCounted', facts)
      : text(`remedies.${reason}`)
  return (
    <Notice tone="warn" title={panels === 0 ? text('nothing') : text('notBuilt')}>
      {against.map((reason) => (
        <p key={reason}>{figures(`choice.${reason}`)}</p>
      ))}
      <p>{text('wouldChange')}</p>
      <ul>
        {verdict.changes.map((change) => (
          <li key={change.code}>
            {change.code === 'systemCostsAtMost'
              ? figures('verdict.changes.systemCostsAtMost', { price: money.dollars(change.cents) })
              : figures('verdict.changes.powerIsWorthAtLeast', {
                  price: money.perKwh(change.centsPerKwh * 10),
                  times: Math.round(change.timesPresent * 100) / 100,
                })}
          </li>
        ))}
        {against.map((reason) => (
          <li key={reason}>{remedy(reason)}</li>
        ))}
      </ul>
    </Notice>
  )
}

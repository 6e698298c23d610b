'use client'

import type { EstimateResult } from '@girasol/contract'
import { useTranslations } from 'next-intl'
import { useMoneyText } from '../figures/money-text.ts'
import { useFigureWords } from './figure-words.ts'
import { WhyButton } from './why/why-button.tsx'
import styles from './result.module.css'

type Result = Pick<EstimateResult, 'verdict' | 'choice'>
type Change = EstimateResult['verdict']['changes'][number]

const remedied = ['noPanelsFit', 'lowSun', 'lowExportCredit'] as const

/** Whether we would build it, why, and what would change that. */
export function VerdictBanner({ result: { verdict, choice } }: { result: Result }) {
  const text = useTranslations('estimate.verdict')
  const figures = useTranslations('figures.verdict')
  const words = useFigureWords()
  const { code, reasons, changes } = verdict
  const said = [
    ...reasons.map((reason) => words.word(`verdict.reasons.${reason}`)),
    ...choice.reasons.map((reason) => words.word(`choice.${reason}`)),
  ].filter((one) => one !== undefined)
  const remedies = remedied.filter((one) => reasons.includes(one))
  return (
    <section className={`${styles.verdict} ${styles[code]}`} aria-live="polite">
      <h2>{figures(`codes.${code}`)}</h2>
      <ul>
        {[...new Set(said)].map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {remedies.length + changes.length > 0 ? (
        <>
          <p className={styles.change}>{text('change')}</p>
          <ul>
            {remedies.map((remedy) => (
              <li key={remedy}>{text(`remedies.${remedy}`)}</li>
            ))}
            {changes.map((change) => (
              <ChangeLine key={change.code} change={change} />
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}

function ChangeLine({ change }: { change: Change }) {
  const text = useTranslations('figures.verdict.changes')
  const money = useMoneyText()
  if (change.code === 'systemCostsAtMost') {
    const price = money.dollars(change.cents)
    const said = text('systemCostsAtMost', { price })
    return (
      <li>
        {said} <WhyButton figure="systemCostsAtMost" name={said} value={price} />
      </li>
    )
  }
  const price = money.perKwh(change.centsPerKwh * 10)
  const times = Math.round(change.timesPresent * 100) / 100
  const said = text('powerIsWorthAtLeast', { price, times })
  return (
    <li>
      {said} <WhyButton figure="powerIsWorthAtLeast" name={said} value={price} />
    </li>
  )
}

'use client'

import type { EstimateResult } from '@girasol/contract'
import type { EstimateInputs } from '@girasol/estimate'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useMoneyText } from '../figures/money-text.ts'
import { compute, type Ground } from './compute.ts'
import { dearest, turningPrice } from './turning-price.ts'
import styles from './result.module.css'

type Props = { ground: Ground; inputs: EstimateInputs; verdict: EstimateResult['verdict'] }

const remedied = ['noPanelsFit', 'lowSun', 'lowExportCredit'] as const
type Remedied = (typeof remedied)[number]

/** Found a moment after the last change, so that it never holds up a figure. Undefined: not known (yet). */
function useTurningPrice({ ground, inputs, verdict }: Props): number | null | undefined {
  const [found, setFound] = useState<{ for: EstimateInputs; price: number | null }>()
  const needed = verdict.code !== 'good' && !verdict.reasons.includes('noPanelsFit')
  useEffect(() => {
    if (!needed) return
    const timer = setTimeout(() => {
      setFound({ for: inputs, price: turningPrice((one) => compute(ground, one), inputs) })
    }, 500)
    return () => clearTimeout(timer)
  }, [needed, ground, inputs])
  return needed && found?.for === inputs ? found.price : undefined
}

/** Whether we would buy it, why, and what would change that. */
export function VerdictBanner(props: Props) {
  const text = useTranslations('estimate.verdict')
  const money = useMoneyText()
  const { code, reasons } = props.verdict
  const price = useTurningPrice(props)
  const remedies = remedied.filter((one) => reasons.includes(one))
  const dear = price === null ? text('remedies.noPrice', { price: money.perKwh(dearest) }) : null
  return (
    <section className={`${styles.verdict} ${styles[code]}`} aria-live="polite">
      <h2>{text(code)}</h2>
      <ul>
        {reasons.map((reason) => {
          const name = `reasons.${reason}` as 'reasons.lowSun'
          return text.has(name) ? <li key={reason}>{text(name)}</li> : null
        })}
      </ul>
      {remedies.length > 0 || price !== undefined ? (
        <>
          <p className={styles.change}>{text('change')}</p>
          <ul>
            {remedies.map((remedy: Remedied) => (
              <li key={remedy}>{text(`remedies.${remedy}`)}</li>
            ))}
            {typeof price === 'number' ? (
              <li>{text('remedies.price', { price: money.perKwh(price) })}</li>
            ) : null}
            {dear ? <li>{dear}</li> : null}
          </ul>
        </>
      ) : null}
    </section>
  )
}

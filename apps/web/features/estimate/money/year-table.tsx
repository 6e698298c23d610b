'use client'

import type { EstimateResult } from '@girasol/contract'
import { useFormatter, useTranslations } from 'next-intl'
import { useId } from 'react'
import { useMoneyText } from '../../figures/money-text.ts'
import styles from '../charts.module.css'
import { useFigureWords } from '../figure-words.ts'

type Row = EstimateResult['money']['rows'][number]

const columns = [
  'purchase',
  'incentives',
  'savings',
  'operation',
  'inverterReplacement',
  'batteryReplacement',
  'loanDrawn',
  'dealerFee',
  'loanPayment',
  'taxEffect',
] as const satisfies (keyof Row)[]

/** Every year with every column that is not empty: what a spreadsheet would show. */
export function YearTable({ rows }: { rows: readonly Row[] }) {
  const text = useTranslations('estimate.years')
  const words = useFigureWords()
  const format = useFormatter()
  const money = useMoneyText()
  const id = useId()
  const used = columns.filter((column) => rows.some((row) => row[column] !== 0))
  return (
    <section className={`g-card ${styles.across}`} aria-labelledby={id}>
      <h2 id={id}>{text('title')}</h2>
      <p className={styles.summary}>{text('summary')}</p>
      <div className={styles.scroll} role="region" aria-labelledby={id} tabIndex={0}>
        <table className={`${styles.table} ${styles.dense} ${styles.wide}`}>
          <thead>
            <tr>
              <th scope="col">{text('year')}</th>
              <th scope="col">{text('energy')}</th>
              {used.map((column) => (
                <th key={column} scope="col">
                  {words.name('columns', column)}
                </th>
              ))}
              <th scope="col">{text('net')}</th>
              <th scope="col">{text('balance')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.year}>
                <th scope="row">{row.year}</th>
                <td>{format.number(Math.round(row.energyKwh))}</td>
                {used.map((column) => (
                  <td key={column}>{row[column] === 0 ? '–' : money.dollars(row[column])}</td>
                ))}
                <td>{money.dollars(row.netCents)}</td>
                <td>{money.dollars(row.cumulativeCents)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

'use client'

import type { EstimateResult } from '@girasol/contract'
import { useTranslations } from 'next-intl'
import { useMoneyText } from '../figures/money-text.ts'
import { useWidth } from '../figures/use-width.ts'
import styles from './charts.module.css'

type Props = { money: EstimateResult['money'] }

const height = 240
const left = 64
const foot = 26

/** Where one stands with the money after each year, from the purchase on. */
export function MoneyChart({ money }: Props) {
  const text = useTranslations('estimate.money')
  const amounts = useMoneyText()
  const line = money.cumulativeCents
  const facts = [
    text('summary', { cost: amounts.about(-(line[0] ?? 0)), end: amounts.about(line.at(-1) ?? 0) }),
    money.paybackYears === null
      ? text('never')
      : text('crosses', { years: Math.round(money.paybackYears) }),
  ].join(' ')
  return (
    <section className="g-card" aria-labelledby="money-title">
      <h2 id="money-title">{text('title')}</h2>
      <p className={styles.summary}>{facts}</p>
      <Line money={money} label={facts} />
      <details className="g-why">
        <summary>{text('position')}</summary>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{text('year')}</th>
              <th scope="col">{text('position')}</th>
            </tr>
          </thead>
          <tbody>
            {line.map((cents, year) => (
              // oxlint-disable-next-line react/no-array-index-key -- a year is its index
              <tr key={year}>
                <th scope="row">{year}</th>
                <td>{amounts.dollars(cents)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}

function Line({ money, label }: Props & { label: string }) {
  const amounts = useMoneyText()
  const { element, width } = useWidth<SVGSVGElement>(560)
  const line = money.cumulativeCents
  const low = Math.min(...line, 0)
  const high = Math.max(...line, 1)
  const x = (year: number) => left + ((width - left - 10) * year) / Math.max(1, line.length - 1)
  const y = (cents: number) => 12 + ((height - foot - 20) * (high - cents)) / (high - low)
  const path = line.map((cents, year) => `${year === 0 ? 'M' : 'L'}${x(year)} ${y(cents)}`).join('')
  const area = `${path}L${x(line.length - 1)} ${y(0)}L${x(0)} ${y(0)}Z`
  const marks = [...new Set([low, 0, high])].filter(
    (cents) => cents === 0 || Math.abs(y(cents) - y(0)) > 18,
  )
  return (
    <svg
      ref={element}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      className={styles.chart}
    >
      <path d={area} className={styles.area} />
      {marks.map((cents) => (
        <g key={cents}>
          <line
            x1={left}
            x2={width}
            y1={y(cents)}
            y2={y(cents)}
            className={cents === 0 ? styles.zero : styles.rule}
          />
          <text x={left - 8} y={y(cents) + 4} className={styles.tickLeft}>
            {amounts.about(cents)}
          </text>
        </g>
      ))}
      <path d={path} className={styles.line} />
      {money.paybackYears === null ? null : (
        <circle cx={x(money.paybackYears)} cy={y(0)} r="6" className={styles.point} />
      )}
      {[0, 5, 10, 15, 20, 25].map((year) => (
        <text key={year} x={x(year)} y={height - 8} className={styles.tick}>
          {year}
        </text>
      ))}
    </svg>
  )
}

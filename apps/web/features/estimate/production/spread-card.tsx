'use client'

import type { EstimateResult } from '@girasol/contract'
import { useFormatter, useTranslations } from 'next-intl'
import { useId } from 'react'
import { useWidth } from '../../figures/use-width.ts'
import styles from '../charts.module.css'
import { useFigureWords } from '../figure-words.ts'

type Props = { result: Pick<EstimateResult, 'annualKwh' | 'uncertainty'> }

/** How far real years may be from the typical one, and what that comes from. */
export function SpreadCard({ result }: Props) {
  const text = useTranslations('estimate.spread')
  const groups = useTranslations('figures.uncertainty.groups')
  const format = useFormatter()
  const words = useFigureWords()
  const id = useId()
  const { p90Kwh, sdPct, parts } = result.uncertainty
  const summary = text('summary', {
    middle: Math.round(result.annualKwh),
    p90: Math.round(p90Kwh),
    sd: Math.round(sdPct * 10) / 10,
  })
  return (
    <section className="g-card" aria-labelledby={id}>
      <h2 id={id}>{text('title')}</h2>
      <p className={styles.summary}>{summary}</p>
      <Bell result={result} label={summary} />
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text('part')}</th>
            <th scope="col">{text('sd')}</th>
            <th scope="col">{text('share')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ name, group, sdPct: own, share }) => (
            <tr key={name}>
              <th scope="row">
                <span className={styles.lineName}>{words.name('uncertainty.names', name)}</span>
                <span className={styles.means}>
                  {groups(group)}: {words.means('uncertainty.names', name)}
                </span>
              </th>
              <td>{format.number(own / 100, { style: 'percent', maximumFractionDigits: 1 })}</td>
              <td>{format.number(share, { style: 'percent', maximumFractionDigits: 0 })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>{text('quadrature')}</p>
    </section>
  )
}

const height = 130
const floor = 96
const spread = 3.2

/** The bell of likely years, what lies above P90 filled in. */
function Bell({ result, label }: Props & { label: string }) {
  const text = useTranslations('estimate.spread')
  const { element, width } = useWidth<SVGSVGElement>(560)
  const { annualKwh, uncertainty } = result
  const sd = Math.max(1e-9, (annualKwh * uncertainty.sdPct) / 100)
  const x = (kwh: number) => (width * ((kwh - annualKwh) / sd + spread)) / (2 * spread)
  const y = (deviation: number) => floor - (floor - 8) * Math.exp((-deviation * deviation) / 2)
  const from = Math.max(-spread, (uncertainty.p90Kwh - annualKwh) / sd)
  const path = (start: number) =>
    Array.from({ length: 61 }, (_, i) => {
      const at = start + ((spread - start) * i) / 60
      return `${i === 0 ? 'M' : 'L'}${x(annualKwh + at * sd)} ${y(at)}`
    }).join('')
  const marks = [
    { kwh: uncertainty.p90Kwh, name: text('p90'), deviation: from, aside: -4 },
    { kwh: annualKwh, name: text('p50'), deviation: 0, aside: 4 },
  ]
  return (
    <svg
      ref={element}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      className={styles.chart}
    >
      <path
        d={`${path(from)}L${x(annualKwh + spread * sd)} ${floor}L${x(uncertainty.p90Kwh)} ${floor}Z`}
        className={styles.area}
      />
      <path d={path(-spread)} className={styles.thin} />
      <line x1="0" x2={width} y1={floor} y2={floor} className={styles.zero} />
      {marks.map(({ kwh, name, deviation, aside }) => (
        <g key={name}>
          <line x1={x(kwh)} x2={x(kwh)} y1={y(deviation)} y2={floor} className={styles.mark} />
          <text
            x={x(kwh) + aside}
            y={floor + 16}
            className={aside < 0 ? styles.tickLeft : styles.tickStart}
          >
            {name}
          </text>
          <text
            x={x(kwh) + aside}
            y={floor + 31}
            className={aside < 0 ? styles.tickLeft : styles.tickStart}
          >
            {text('kwh', { kwh: Math.round(kwh) })}
          </text>
        </g>
      ))}
    </svg>
  )
}

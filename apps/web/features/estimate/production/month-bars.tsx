'use client'

import type { EstimateResult } from '@girasol/contract'
import { useFormatter, useTranslations } from 'next-intl'
import { axisTicks } from '../../figures/axis-ticks.ts'
import { useMonthNames } from '../../figures/month-names.ts'
import { useWidth } from '../../figures/use-width.ts'
import { ChartCard } from '../chart-card.tsx'
import { ChartRules } from '../chart-rules.tsx'
import styles from '../charts.module.css'

type Props = { result: Pick<EstimateResult, 'monthlyKwh' | 'monthlyUseKwh'> }

const height = 260
const left = 46
const foot = 26

/** Twelve months: what the roof makes beside what the home uses. */
export function MonthBars({ result }: Props) {
  const text = useTranslations('estimate.production')
  const names = useMonthNames('long')
  const { monthlyKwh, monthlyUseKwh } = result
  const most = monthlyKwh.indexOf(Math.max(...monthlyKwh))
  const least = monthlyKwh.indexOf(Math.min(...monthlyKwh))
  const summary = text('summary', {
    best: names[most] ?? '',
    most: Math.round(monthlyKwh[most] ?? 0),
    worst: names[least] ?? '',
    least: Math.round(monthlyKwh[least] ?? 0),
    use: Math.round(monthlyUseKwh.reduce((sum, kwh) => sum + kwh, 0) / 12),
  })
  return (
    <ChartCard
      title={text('title')}
      summary={summary}
      chart={
        <>
          <Bars result={result} label={summary} />
          <ul className={styles.legend}>
            <li className={styles.keyMakes}>{text('makes')}</li>
            <li className={styles.keyUses}>{text('uses')}</li>
          </ul>
        </>
      }
      table={<MonthTable names={names} result={result} />}
    />
  )
}

function Bars({ result, label }: Props & { label: string }) {
  const { element, width } = useWidth<SVGSVGElement>(560)
  const short = useMonthNames(width < 480 ? 'narrow' : 'short')
  const ticks = axisTicks(Math.max(...result.monthlyKwh, ...result.monthlyUseKwh))
  const top = ticks.at(-1) ?? 1
  const y = (kwh: number) => 8 + (height - foot - 8) * (1 - kwh / top)
  const step = (width - left) / 12
  const bar = Math.min(38, step * 0.62)
  return (
    <svg
      ref={element}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      className={styles.chart}
    >
      <ChartRules ticks={ticks} y={y} left={left} width={width} />
      {result.monthlyKwh.map((kwh, month) => {
        const middle = left + step * (month + 0.5)
        const use = y(result.monthlyUseKwh[month] ?? 0)
        return (
          // oxlint-disable-next-line react/no-array-index-key -- a month is its index
          <g key={month}>
            <rect
              x={middle - bar / 2}
              y={y(kwh)}
              width={bar}
              height={Math.max(0, y(0) - y(kwh))}
              rx="3"
              className={styles.makes}
            />
            <line
              x1={middle - step / 2 + 2}
              x2={middle + step / 2 - 2}
              y1={use}
              y2={use}
              className={styles.uses}
            />
            <text x={middle} y={height - 8} className={styles.tick}>
              {short[month]}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

function MonthTable({ names, result }: Props & { names: string[] }) {
  const text = useTranslations('estimate.production')
  const format = useFormatter()
  const whole = (kwh: number | undefined) => format.number(Math.round(kwh ?? 0))
  return (
    <table className={styles.table}>
      <caption className="g-unseen">{text('title')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('month')}</th>
          <th scope="col">
            {text('makes')} ({text('kwh')})
          </th>
          <th scope="col">
            {text('uses')} ({text('kwh')})
          </th>
        </tr>
      </thead>
      <tbody>
        {names.map((name, month) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{whole(result.monthlyKwh[month])}</td>
            <td>{whole(result.monthlyUseKwh[month])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

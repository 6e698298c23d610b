'use client'

import type { EstimateResult } from '@girasol/contract'
import { useTranslations } from 'next-intl'
import { axisTicks } from '../../figures/axis-ticks.ts'
import { useMoneyText } from '../../figures/money-text.ts'
import { useMonthNames } from '../../figures/month-names.ts'
import { useWidth } from '../../figures/use-width.ts'
import { ChartCard } from '../chart-card.tsx'
import { ChartRules } from '../chart-rules.tsx'
import styles from '../charts.module.css'
import { useFigureWords } from '../figure-words.ts'
import { WhyButton } from '../why/why-button.tsx'

type Bills = EstimateResult['bills']

const height = 240
const left = 52
const foot = 26

/** The bill of each month without the system and with it, and what the year with it consists of. */
export function BillBars({ bills }: { bills: Bills }) {
  const text = useTranslations('estimate.bills')
  const money = useMoneyText()
  const { withoutCents, withCents } = bills
  const summary = text('summary', {
    without: money.exact(withoutCents),
    with: money.exact(withCents),
  })
  return (
    <ChartCard
      title={text('title')}
      summary={summary}
      chart={
        <>
          <Bars bills={bills} label={summary} />
          <ul className={styles.legend}>
            <li className={styles.keyWithout}>{text('without')}</li>
            <li className={styles.keyWith}>{text('with')}</li>
          </ul>
          <BillParts bills={bills} />
        </>
      }
      table={<MonthTable bills={bills} />}
    />
  )
}

function Bars({ bills, label }: { bills: Bills; label: string }) {
  const money = useMoneyText()
  const { element, width } = useWidth<SVGSVGElement>(560)
  const short = useMonthNames(width < 480 ? 'narrow' : 'short')
  const all = bills.months.flatMap((month) => [month.withoutCents, month.withCents])
  const above = axisTicks(Math.max(...all, 100) / 100).map((dollars) => dollars * 100)
  const lowest = Math.min(...all, 0)
  const ticks = lowest < 0 ? [lowest, ...above] : above
  const top = ticks.at(-1) ?? 1
  const y = (cents: number) => 8 + ((height - foot - 8) * (top - cents)) / (top - lowest)
  const step = (width - left) / 12
  const bar = Math.min(16, step * 0.36)
  const rect = (cents: number, x: number, className: string | undefined) => (
    <rect
      x={x}
      y={Math.min(y(0), y(cents))}
      width={bar}
      height={Math.max(1, Math.abs(y(0) - y(cents)))}
      className={className}
    />
  )
  return (
    <svg
      ref={element}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      className={styles.chart}
    >
      <ChartRules ticks={ticks} y={y} left={left} width={width} say={money.dollars} />
      {bills.months.map(({ withoutCents, withCents }, month) => {
        const middle = left + step * (month + 0.5)
        return (
          // oxlint-disable-next-line react/no-array-index-key -- a month is its index
          <g key={month}>
            {rect(withoutCents, middle - bar - 1, styles.without)}
            {rect(withCents, middle + 1, styles.with)}
            <text x={middle} y={height - 8} className={styles.tick}>
              {short[month]}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

function BillParts({ bills }: { bills: Bills }) {
  const text = useTranslations('estimate.bills')
  const words = useFigureWords()
  const money = useMoneyText()
  const parts = Object.entries(bills.parts).filter(([, cents]) => cents !== 0)
  return (
    <div className={styles.facts}>
      <h3>{text('parts')}</h3>
      <dl>
        {parts.map(([code, cents]) => (
          <div key={code}>
            <dt>{words.name('billParts', code)}</dt>
            <dd>{money.exact(cents)}</dd>
          </div>
        ))}
        <div className={styles.total}>
          <dt>{text('with')}</dt>
          <dd>{money.exact(bills.withCents)}</dd>
        </div>
      </dl>
      <WhyButton figure="billWithCents" name={text('with')} value={money.exact(bills.withCents)} />
    </div>
  )
}

function MonthTable({ bills }: { bills: Bills }) {
  const text = useTranslations('estimate.bills')
  const money = useMoneyText()
  const names = useMonthNames('long')
  return (
    <table className={styles.table}>
      <caption className="g-unseen">{text('title')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('month')}</th>
          <th scope="col">{text('without')}</th>
          <th scope="col">{text('with')}</th>
        </tr>
      </thead>
      <tbody>
        {names.map((name, month) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{money.exact(bills.months[month]?.withoutCents ?? 0)}</td>
            <td>{money.exact(bills.months[month]?.withCents ?? 0)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{text('year')}</th>
          <td>{money.exact(bills.withoutCents)}</td>
          <td>{money.exact(bills.withCents)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

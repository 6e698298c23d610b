'use client'

import type { EstimateResult } from '@girasol/contract'
import { useTranslations } from 'next-intl'
import { useMoneyText } from '../../figures/money-text.ts'
import { useWidth } from '../../figures/use-width.ts'
import { ChartCard } from '../chart-card.tsx'
import { ChartRules } from '../chart-rules.tsx'
import styles from '../charts.module.css'

type Money = EstimateResult['money']

const height = 240
const left = 64
const foot = 26

/** Where one stands with the money after each year, from the purchase on. */
export function BalanceLine({ money }: { money: Money }) {
  const text = useTranslations('estimate.money')
  const amounts = useMoneyText()
  const { rows, paybackYears } = money
  const facts = [
    text('summary', {
      cost: amounts.about(-(rows[0]?.systemCumulativeCents ?? 0)),
      end: amounts.about(rows.at(-1)?.cumulativeCents ?? 0),
    }),
    paybackYears === null ? text('never') : text('crosses', { years: Math.round(paybackYears) }),
    ...(money.loan ? [text('withoutLoan')] : []),
  ].join(' ')
  return (
    <ChartCard
      title={text('title')}
      summary={facts}
      chart={
        <>
          <Line money={money} label={facts} />
          {money.loan ? (
            <ul className={styles.legend}>
              <li className={styles.keyLine}>{text('system')}</li>
              <li className={styles.keyLoan}>{text('withLoan')}</li>
            </ul>
          ) : null}
        </>
      }
      table={<BalanceTable money={money} />}
    />
  )
}

function Line({ money, label }: { money: Money; label: string }) {
  const amounts = useMoneyText()
  const { element, width } = useWidth<SVGSVGElement>(560)
  const system = money.rows.map((row) => row.systemCumulativeCents)
  const own = money.rows.map((row) => row.cumulativeCents)
  const all = money.loan ? [...system, ...own] : system
  const low = Math.min(...all, 0)
  const high = Math.max(...all, 1)
  const x = (year: number) => left + ((width - left - 10) * year) / Math.max(1, system.length - 1)
  const y = (cents: number) => 12 + ((height - foot - 20) * (high - cents)) / (high - low)
  const path = (line: readonly number[]) =>
    line.map((cents, year) => `${year === 0 ? 'M' : 'L'}${x(year)} ${y(cents)}`).join('')
  const area = `${path(system)}L${x(system.length - 1)} ${y(0)}L${x(0)} ${y(0)}Z`
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
      <ChartRules ticks={marks} y={y} left={left} width={width} say={amounts.about} />
      {money.loan ? <path d={path(own)} className={styles.loanLine} /> : null}
      <path d={path(system)} className={styles.line} />
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

function BalanceTable({ money }: { money: Money }) {
  const text = useTranslations('estimate.money')
  const amounts = useMoneyText()
  return (
    <table className={styles.table}>
      <caption className="g-unseen">{text('title')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('year')}</th>
          <th scope="col">{text('system')}</th>
          {money.loan ? <th scope="col">{text('withLoan')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {money.rows.map(({ year, cumulativeCents, systemCumulativeCents }) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            <td>{amounts.dollars(systemCumulativeCents)}</td>
            {money.loan ? <td>{amounts.dollars(cumulativeCents)}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
